package dev.staffel.server.sampling;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.Weighted;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what became of the control sample.
@Component
class Sampling {
    private static final Statements SQL = Statements.beside(Sampling.class, "sampling.sql");
    private static final int DAYS = 365;
    private static final int LEADS = 200;
    private static final long USUAL_WIDTH = 10;

    private final Sql sql;
    private final PlaybookVersions versions;
    private final Clock clock;

    Sampling(Sql sql, PlaybookVersions versions, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.clock = clock;
    }

    /// Of the twelve months up to today.
    Arms arms() {
        var today = LocalDate.ofInstant(clock.instant(), playbook().zone());
        return arms(today.minusDays(DAYS - 1L), today);
    }

    /// Of the handovers of a period, both days included.
    Arms arms(LocalDate from, LocalDate to) {
        var agreement = playbook().agreement();
        var agreed = agreement.handover().controlSample();
        long threshold =
                agreement.ladder().stageFor(Purpose.QUALIFIED).leastInterest().orElse(0) / 1000;
        long width = agreed.map(sample -> sample.belowThousandths() / 1000).orElse(USUAL_WIDTH);
        var period = new Arms.Period(from, to, threshold, threshold + width);
        return sql.inSnapshot(session -> arms(session, agreed, period));
    }

    private Playbook playbook() {
        return versions.playbook(versions.inForce().number());
    }

    private Arms arms(Session session, Optional<ControlSample> agreed, Arms.Period period) {
        var counted = new Counted();
        of(session, "sampled", period)
                .set("below", period.below())
                .set("lately", (int) period.to().toEpochDay() - Pace.DAYS + 1)
                .each(row ->
                        counted.add(
                                row.text("way").equals("control"),
                                new Rate(row.integer("accepted"), row.integer("answered")),
                                row.integer("won"),
                                row.integer("lately"),
                                probability(row.integer("version"))));
        int waiting = of(session, "sampled-open", period).one(row -> row.integer("n"));
        return new Arms(
                agreed,
                period,
                counted.below,
                counted.lately,
                counted.above,
                counted.both,
                counted.won,
                waiting,
                leads(session, period));
    }

    private static Call of(Session session, String name, Arms.Period period) {
        return session.call(SQL.named(name))
                .set("from", (int) period.from().toEpochDay())
                .set("to", (int) period.to().toEpochDay());
    }

    private static final class Counted {
        private Rate below = new Rate(0, 0);
        private Rate above = new Rate(0, 0);
        private Weighted both = Weighted.NONE;
        private int won;
        private int lately;

        void add(boolean isDrawn, Rate rate, int wins, int ofLate, double probability) {
            both = both.and(rate, isDrawn ? probability : 1);
            if (isDrawn) {
                below = sum(below, rate);
                won += wins;
                lately += ofLate;
            } else {
                above = sum(above, rate);
            }
        }

        private static Rate sum(Rate one, Rate other) {
            return new Rate(one.hits() + other.hits(), one.cases() + other.cases());
        }
    }

    /// How likely a lead just below was to be handed over under the version that handed it over.
    private double probability(int version) {
        return versions.playbook(version)
                .agreement()
                .handover()
                .controlSample()
                .map(sample -> sample.percent() / 100.0)
                .orElse(1.0);
    }

    private static List<Arms.Drawn> leads(Session session, Arms.Period period) {
        return of(session, "sampled-leads", period)
                .set("limit", LEADS)
                .list(row ->
                        new Arms.Drawn(
                                row.number("lead"),
                                row.text("name"),
                                row.text("company"),
                                row.integer("interest"),
                                row.instant("handed_over"),
                                row.optionalInstant("accepted").isPresent(),
                                row.text("ending")));
    }
}
