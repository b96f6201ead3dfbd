package dev.staffel.server.editor;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Seen;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Whether leads meet one criterion of a playbook, by its place: what is asked of a lead is asked as of now, over all that the
/// lead has done, counted by that playbook; what tells activities apart holds for leads that ever did one.
final class Matching {
    private final Engine engine;
    private final Driver driver;
    private final IntFunction<Claim> claims;
    private final String path;
    private final Criterion criterion;
    private final Instant now;

    Matching(
            Playbook playbook,
            String path,
            Criterion criterion,
            IntFunction<Claim> claims,
            Instant now) {
        this.engine = new Engine(playbook);
        this.driver = new Driver(_ -> engine, claims);
        this.claims = claims;
        this.path = path;
        this.criterion = criterion;
        this.now = now;
    }

    /// @param stage that the lead is in
    boolean matches(String stage, List<Row> rows) {
        return asksActivities() ? rows.stream().anyMatch(this::counts) : meets(stage, rows);
    }

    private boolean asksActivities() {
        return path.startsWith("agreement/rules/") || path.startsWith("settings/");
    }

    private boolean counts(Row row) {
        if (!(driver.signal(row, Driver.clock(row)) instanceof Signal.Acted)) return false;
        var claim = claims.apply(row.shape());
        var id = Thing.all(path).substring(Thing.all(path).lastIndexOf('/') + 1);
        if (path.startsWith("agreement/rules/"))
            return engine.rulesOf(claim, row.thousandths()).contains(id);
        var settings = engine.playbook().settings();
        int activity = engine.activityOf(claim);
        int topic = engine.topicOf(claim);
        return path.startsWith("settings/topics/")
                ? topic > 0 && settings.topics().get(topic - 1).id().equals(id)
                : activity >= 0 && settings.activities().get(activity).id().equals(id);
    }

    private boolean meets(String stage, List<Row> rows) {
        var lead = engine.givenBack(driver.evidence(rows, 0), now);
        return Evaluation.holds(criterion, new InStage(engine, lead, stage, now));
    }

    /// A lead as criteria see it, in the stage that it is really in.
    private static final class InStage implements Seen {
        private final Seen seen;
        private final String stage;

        InStage(Engine engine, Lead lead, String stage, Instant now) {
            this.seen = engine.seen(lead, engine.day(now));
            this.stage = stage;
        }

        @Override
        public @Nullable String text(Field field) {
            return field.kind() == Field.Kind.STAGE ? stage : seen.text(field);
        }

        @Override
        public long number(Field field) {
            return seen.number(field);
        }

        @Override
        public int times(String activity, int days) {
            return seen.times(activity, days);
        }
    }
}
