package dev.staffel.server.steps;

import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Audit;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The cadences of desks of sales, for programs.
@RestController
class CadencesResource {
    private final Cadences cadences;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    CadencesResource(Cadences cadences, PlaybookVersions versions, Audit audit, Sql sql) {
        this.cadences = cadences;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    /// @param days working days after accepting
    record AttemptJson(@Nullable String kind, @Nullable Integer days) {}

    /// @param shipped whether the desk has none of its own
    record CadenceJson(
            String desk, boolean shipped, List<AttemptJson> attempts, List<String> answers) {}

    /// Nothing at all goes back to the shipped one.
    record Kept(@Nullable List<AttemptJson> attempts, @Nullable List<String> answers) {}

    record All(List<CadenceJson> items) {}

    @GetMapping("/api/v1/cadences")
    All list() {
        return new All(desks().stream().map(desk -> json(desk.id())).toList());
    }

    @PutMapping("/api/v1/cadences/{desk}")
    CadenceJson keep(@PathVariable String desk, @RequestBody Kept said) {
        if (desks().stream().noneMatch(one -> one.id().equals(desk)))
            throw Refusal.notFound("desk of sales");
        boolean isShipped = said.attempts() == null && said.answers() == null;
        var next = isShipped ? Cadence.SHIPPED : read(said);
        sql.transact(session -> {
            if (isShipped) cadences.drop(session, desk);
            else cadences.keep(session, desk, next);
            audit.record(session, "steps.cadence-kept", "desk " + desk, "");
        });
        return json(desk);
    }

    private Cadence read(Kept said) {
        var problems = new ArrayList<Problem.Place>();
        var attempts = new ArrayList<Cadence.Attempt>();
        var given = said.attempts() == null ? List.<AttemptJson>of() : said.attempts();
        for (int i = 0; i < given.size(); i++) {
            var kind = StepKind.of(String.valueOf(given.get(i).kind()));
            int least = attempts.isEmpty() ? 0 : attempts.getLast().days();
            int days = Objects.requireNonNullElse(given.get(i).days(), -1);
            if (kind.filter(StepKind::isAttempt).isEmpty())
                problems.add(new Problem.Place("attempts[" + i + "].kind", "call or mail"));
            else if (days < least || days > Cadence.MOST_DAYS)
                problems.add(
                        new Problem.Place(
                                "attempts[" + i + "].days", least + " to " + Cadence.MOST_DAYS));
            else attempts.add(new Cadence.Attempt(kind.get(), days));
        }
        if (given.isEmpty() || given.size() > Cadence.MOST_ATTEMPTS)
            problems.add(new Problem.Place("attempts", "1 to " + Cadence.MOST_ATTEMPTS));
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        var answers = said.answers() == null ? Cadence.SHIPPED.answers() : said.answers();
        return new Cadence(attempts, answers);
    }

    private CadenceJson json(String desk) {
        var cadence = cadences.of(desk);
        return new CadenceJson(
                desk,
                cadences.own(desk).isEmpty(),
                cadence.attempts().stream()
                        .map(one -> new AttemptJson(one.kind().word(), one.days()))
                        .toList(),
                cadence.answers());
    }

    private List<Desk> desks() {
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .desks()
                .stream()
                .filter(desk -> desk.kind() == Desk.Kind.SALES)
                .toList();
    }
}
