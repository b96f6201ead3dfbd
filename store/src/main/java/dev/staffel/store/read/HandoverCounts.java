package dev.staffel.store.read;

/// How many handovers there are of each kind. What each one means is told by the view `handover_case`.
///
/// @param cases all of them
/// @param answered accepted or returned
/// @param early too early: for a reason that says so, or returned and accepted later
/// @param late too late: waited too long, opened by sales itself, or decided elsewhere
/// @param accepted of those answered
/// @param sqlCases accepted, and since then either in the next stage or ended
/// @param sqls those of them that came into the next stage
/// @param winCases accepted and ended
/// @param wins those of them that were won
/// @param done ended, accepted or not
/// @param doneWon those of them that were won
public record HandoverCounts(
        int cases,
        int answered,
        int early,
        int earlySaid,
        int earlyAgain,
        int late,
        int lateWaited,
        int lateOpened,
        int lateElsewhere,
        int accepted,
        int sqlCases,
        int sqls,
        int winCases,
        int wins,
        int done,
        int doneWon) {
    public static final HandoverCounts NONE =
            new HandoverCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public HandoverCounts plus(HandoverCounts more) {
        return new HandoverCounts(
                cases + more.cases,
                answered + more.answered,
                early + more.early,
                earlySaid + more.earlySaid,
                earlyAgain + more.earlyAgain,
                late + more.late,
                lateWaited + more.lateWaited,
                lateOpened + more.lateOpened,
                lateElsewhere + more.lateElsewhere,
                accepted + more.accepted,
                sqlCases + more.sqlCases,
                sqls + more.sqls,
                winCases + more.winCases,
                wins + more.wins,
                done + more.done,
                doneWon + more.doneWon);
    }
}
