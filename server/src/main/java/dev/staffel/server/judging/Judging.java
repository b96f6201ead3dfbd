package dev.staffel.server.judging;

import dev.staffel.engine.KeyedHash;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import dev.staffel.replay.meters.Concord;
import dev.staffel.replay.meters.Drawing;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.agenda.Agenda;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Draws a month's leads, takes what both sides say of them, and puts their differences on the agenda.
///
/// What a side says stays hidden from the other until both have judged all, or the month is over. From then on nothing can be
/// said or taken back any more.
@Component
class Judging {
    /// Who did nothing for longer is no lead that anybody would hand over today.
    private static final Duration ACTIVE = Duration.ofDays(90);

    private static final int MONTHS = 12;

    private final Sql sql;
    private final PlaybookVersions versions;
    private final Agenda agenda;
    private final Audit audit;
    private final Clock clock;

    Judging(Sql sql, PlaybookVersions versions, Agenda agenda, Audit audit, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.agenda = agenda;
        this.audit = audit;
        this.clock = clock;
    }

    /// The first day of this month, in the company's zone.
    LocalDate currentMonth() {
        return today().withDayOfMonth(1);
    }

    LocalDate today() {
        var zone = versions.playbook(versions.inForce().number()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Optional<Round> find(LocalDate month) {
        var current = currentMonth();
        return sql.inSnapshot(session -> Rounds.find(session, month, current));
    }

    /// Months that were opened, the newest first.
    List<LocalDate> months() {
        return sql.inTransaction(session -> Rounds.months(session, MONTHS));
    }

    /// The first month of the year that ends with this one.
    LocalDate firstMonth() {
        return currentMonth().minusMonths(MONTHS - 1);
    }

    /// What both sides said of leads in the months that begin between two days, as far as that may be seen; the newest first.
    List<Compared> compared(LocalDate from, LocalDate to) {
        var current = currentMonth();
        return sql.inSnapshot(session -> {
            var compared = new ArrayList<Compared>();
            for (LocalDate month : Rounds.months(session, from, to)) {
                Rounds.find(session, month, current)
                        .filter(Round::isOpen)
                        .ifPresent(round -> compared.addAll(Compared.of(round)));
            }
            return compared;
        });
    }

    /// Draws this month's leads, and puts on the agenda what months before have left; nothing when they were drawn before.
    ///
    /// @return how many were drawn
    int draw(String by) {
        var month = currentMonth();
        return sql.inTransaction(session -> {
            for (LocalDate over : Rounds.unclosed(session, month)) {
                close(session, Rounds.find(session, over, month).orElseThrow());
            }
            return draw(session, month, by);
        });
    }

    private int draw(Session session, LocalDate month, String by) {
        var version = versions.inForce();
        var playbook = versions.playbook(version.number());
        int threshold = threshold(playbook.agreement().ladder());
        var key = month.toString().substring(0, 7) + "/version " + version.number();
        var now = clock.instant();
        var drawing = new Drawing(KeyedHash.under(key));
        Rounds.candidates(
                session,
                stages(playbook.agreement().ladder()),
                threshold - Drawing.REACH,
                threshold + Drawing.REACH,
                now.minus(ACTIVE),
                (lead, interest) -> drawing.add(lead, interest - threshold));
        var drawn = drawing.drawn();
        if (drawn.isEmpty()) return 0;
        var round = new Round(month, now, version.number(), threshold, key, false, List.of());
        if (!Rounds.begin(session, round, by)) return 0;
        for (int place = 1; place <= drawn.size(); place++) {
            Rounds.place(session, month, place, drawn.get(place - 1));
        }
        audit.record(session, "judging.drawn", "month " + month, drawn.size() + " leads");
        return drawn.size();
    }

    /// In whole points; where no way in demands interest, those with little of it are drawn from.
    private static int threshold(Ladder ladder) {
        long thousandths =
                ladder.stageFor(Purpose.QUALIFIED).leastInterest().orElse(Drawing.REACH * 1000L);
        return (int) (thousandths / 1000);
    }

    /// Where marketing works, and where sales has the lead but has not qualified it further.
    private static List<String> stages(Ladder ladder) {
        return ladder.stages().stream()
                .filter(stage ->
                        stage.side() == Side.MARKETING
                                || stage.isFor(Purpose.OFFERED)
                                || stage.isFor(Purpose.ACCEPTED))
                .map(Stage::id)
                .toList();
    }

    /// Takes what somebody says of a lead for a side.
    ///
    /// @return whether it could be said: the month is not over, and not both sides have judged all
    boolean judge(
            int place, dev.staffel.store.contract.Side side, Round.Said said, Caller.User caller) {
        var month = currentMonth();
        return sql.inTransaction(session -> {
            Rounds.lock(session, month);
            var round = Rounds.find(session, month, month);
            boolean mayBe =
                    round.isPresent()
                            && !round.get().isOpen()
                            && round.get().places().stream().anyMatch(one -> one.number() == place);
            if (!mayBe) return false;
            Rounds.judge(session, month, place, side, said, caller.id(), clock.instant());
            var now = Rounds.find(session, month, month).orElseThrow();
            if (now.isOpen()) close(session, now);
            return true;
        });
    }

    /// Takes back what somebody said last for a side.
    ///
    /// @return the place that it was about
    Optional<Integer> undo(dev.staffel.store.contract.Side side, Caller.User caller) {
        var month = currentMonth();
        return sql.inTransaction(session -> {
            Rounds.lock(session, month);
            var round = Rounds.find(session, month, month);
            if (round.isEmpty() || round.get().isOpen()) return Optional.empty();
            return Rounds.undo(session, month, side, caller.id());
        });
    }

    private void close(Session session, Round round) {
        var concord = Concord.of(round.judged());
        var month = round.asMonth().toString();
        concord.inTheWay().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry ->
                        agenda.raise(
                                session,
                                new Agenda.Point(
                                        Agenda.Origin.JUDGING,
                                        month + "-01",
                                        entry.getKey(),
                                        entry.getValue(),
                                        concord.same().cases(),
                                        ""),
                                ""));
        Rounds.close(session, round.month(), clock.instant());
    }
}
