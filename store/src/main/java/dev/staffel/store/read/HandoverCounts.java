package dev.staffel.store.read;

import dev.staffel.store.sql.Row;

/// How many handovers there are of each kind. What each one means is told by the view `handover_case`.
///
/// @param cases all but those told by an import
/// @param answered accepted or returned
/// @param earlyCases those of them that were not drawn for the control sample
/// @param early too early: for a reason that says so, or returned and accepted later
/// @param lateCases all cases that were not drawn for the control sample
/// @param late too late: waited too long, opened by sales itself, or decided elsewhere
/// @param accepted of those answered
/// @param sqlCases accepted, and since then either in the next stage or ended
/// @param sqls those of them that came into the next stage
/// @param winCases accepted and ended, those told by an import too where interest is known
/// @param wins those of them that were won
/// @param done ended, accepted or not
/// @param doneWon those of them that were won
/// @param drawn for the control sample
/// @param recorded told by an import
/// @param recordedWins those of them that are among the cases of wins
public record HandoverCounts(
        int cases,
        int answered,
        int earlyCases,
        int early,
        int earlySaid,
        int earlyAgain,
        int lateCases,
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
        int doneWon,
        int drawn,
        int recorded,
        int recordedWins) {
    public static final HandoverCounts NONE =
            new HandoverCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static HandoverCounts of(Row row) {
        return new HandoverCounts(
                row.integer("cases"),
                row.integer("answered"),
                row.integer("early_cases"),
                row.integer("early"),
                row.integer("early_said"),
                row.integer("early_again"),
                row.integer("late_cases"),
                row.integer("late"),
                row.integer("late_waited"),
                row.integer("late_opened"),
                row.integer("late_elsewhere"),
                row.integer("accepted"),
                row.integer("sql_cases"),
                row.integer("sqls"),
                row.integer("win_cases"),
                row.integer("wins"),
                row.integer("done"),
                row.integer("done_won"),
                row.integer("drawn"),
                row.integer("recorded"),
                row.integer("recorded_wins"));
    }
}
