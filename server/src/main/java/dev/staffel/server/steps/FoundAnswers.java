package dev.staffel.server.steps;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.read.TimelineRow;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Ends the attempts to reach somebody as soon as they answer: what is due then is due now.
@Component
class FoundAnswers {
    private static final int AT_ONCE = 100;
    private static final int LATELY = 60;

    private final Sql sql;
    private final OneLead leads;
    private final LeadList rows;
    private final PlaybookVersions versions;
    private final Shapes shapes;
    private final Cadences cadences;
    private final Clock clock;

    FoundAnswers(
            Sql sql,
            OneLead leads,
            LeadList rows,
            PlaybookVersions versions,
            Shapes shapes,
            Cadences cadences,
            Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.rows = rows;
        this.versions = versions;
        this.shapes = shapes;
        this.cadences = cadences;
        this.clock = clock;
    }

    /// An open attempt, and up to where its lead is folded.
    private record Waiting(Step step, long looked, long folded) {}

    /// Looks once at all attempts whose lead has moved on; how many have been answered.
    int look() {
        int answered = 0;
        for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
            for (Waiting one : waiting) if (look(one)) answered++;
            if (waiting.size() < AT_ONCE) break;
        }
        return answered;
    }

    private List<Waiting> waiting() {
        return sql.inTransaction(session ->
                session.call(Steps.SQL.named("to-look-at"))
                        .set("limit", AT_ONCE)
                        .list(row ->
                                new Waiting(
                                        Step.of(row), row.number("looked"), row.number("folded"))));
    }

    private boolean look(Waiting waiting) {
        var answer = answer(waiting);
        sql.transact(session -> {
            var call = session.call(Steps.SQL.named(answer.isPresent() ? "answered" : "look"));
            call.set("id", waiting.step().id()).set("position", waiting.folded());
            answer.ifPresent(id -> call.set("activity", id).set("now", clock.instant()));
            call.update();
        });
        return answer.isPresent();
    }

    /// The id of the activity by which the person has answered since.
    private Optional<String> answer(Waiting waiting) {
        var row = rows.find(waiting.step().lead());
        if (row.isEmpty()) return Optional.empty();
        var lately = leads.timeline(row.get().id(), Long.MAX_VALUE, LATELY);
        shapes.load(lately.stream().map(one -> one.row().shape()).toList());
        var engine = versions.engine(row.get().version());
        return lately.stream()
                .filter(one -> one.row().position() > waiting.looked() && isTheirs(one))
                .filter(one -> waiting.step().since().filter(one.happened()::isBefore).isEmpty())
                .flatMap(one -> activity(one, engine).stream())
                .filter(answers(row.get())::contains)
                .findFirst();
    }

    private List<String> answers(LeadRow row) {
        return cadences.of(row.desk()).answers();
    }

    private boolean isTheirs(TimelineRow row) {
        return row.row().kind() == Row.Kind.ACTED
                && !row.struck()
                && !row.source().equals("staff")
                && shapes.claim(row.row().shape()).actor() != Actor.MACHINE;
    }

    private Optional<String> activity(TimelineRow row, Engine engine) {
        int activity = engine.activityOf(shapes.claim(row.row().shape()));
        return activity < 0
                ? Optional.empty()
                : Optional.of(engine.playbook().settings().activities().get(activity).id());
    }
}
