package dev.staffel.server.sampling;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Weighted;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what became of the control sample in the last twelve months.
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

    Arms arms() {
        var playbook = versions.playbook(versions.inForce().number());
        var agreed = playbook.agreement().handover().controlSample();
        long threshold =
                playbook.agreement().ladder().stageFor(Purpose.QUALIFIED).leastInterest().orElse(0)
                        / 1000;
        long width = agreed.map(sample -> sample.belowThousandths() / 1000).orElse(USUAL_WIDTH);
        int since = (int) LocalDate.ofInstant(clock.instant(), playbook.zone()).toEpochDay() - DAYS;
        return sql.inSnapshot(
                session -> arms(session, agreed, threshold, threshold + width, since));
    }

    private Arms arms(
            Session session,
            Optional<ControlSample> agreed,
            long threshold,
            long below,
            int since) {
        var counted = new Counted();
        session.call(SQL.named("sampled"))
                .set("since", since)
                .set("below", below)
                .each(row ->
                        counted.add(
                                row.text("way").equals("control"),
                                new Rate(row.integer("accepted"), row.integer("answered")),
                                row.integer("won"),
                                probability(row.integer("version"))));
        int waiting =
                session.call(SQL.named("sampled-open"))
                        .set("since", since)
                        .one(row -> row.integer("n"));
        return new Arms(
                agreed,
                threshold,
                counted.below,
                counted.above,
                counted.both,
                counted.won,
                waiting,
                leads(session, since));
    }

    private static final class Counted {
        private Rate below = new Rate(0, 0);
        private Rate above = new Rate(0, 0);
        private Weighted both = Weighted.NONE;
        private int won;

        void add(boolean isDrawn, Rate rate, int wins, double probability) {
            both = both.and(rate, isDrawn ? probability : 1);
            if (isDrawn) {
                below = sum(below, rate);
                won += wins;
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
        return sample(versions.playbook(version))
                .map(sample -> sample.percent() / 100.0)
                .orElse(1.0);
    }

    private static Optional<ControlSample> sample(Playbook playbook) {
        return playbook.agreement().handover().controlSample();
    }

    private static List<Arms.Drawn> leads(Session session, int since) {
        return session.call(SQL.named("sampled-leads"))
                .set("since", since)
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
