package dev.staffel.server.playbooks;

import dev.staffel.server.access.Audit;
import dev.staffel.server.shell.Form;
import dev.staffel.store.contract.Examples;
import dev.staffel.store.contract.MadeUp;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Adds and removes examples, for pages and programs alike: checks what is said, and leaves a line in the audit trail.
@Component
final class KeptExamples {
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_LINES = 4_000;

    private final Examples examples;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    KeptExamples(Examples examples, PlaybookVersions versions, Audit audit, Sql sql) {
        this.examples = examples;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    /// Adds what a form says under `stage`, `must` (`not` for a lead that must not meet the criteria), `reason`, and either
    /// `lead` or `attributes` and `activities`.
    ///
    /// @return its number; empty when something is wrong, and then the form says what
    Optional<Long> add(Form form, String by) {
        check(form);
        if (!form.isValid()) return Optional.empty();
        var reason = form.value("reason");
        var id =
                sql.inTransaction(session -> {
                    var added = add(session, form, reason, by);
                    added.ifPresent(example ->
                            audit.record(session, "examples.added", "example " + example, reason));
                    return added;
                });
        if (id.isEmpty()) form.reject("lead", "examples.error.no-lead");
        return id;
    }

    private Optional<Long> add(Session session, Form form, String reason, String by) {
        var stage = form.value("stage");
        boolean mustBe = !form.value("must").equals("not");
        if (form.has("lead")) {
            long lead = Long.parseLong(form.value("lead"));
            return examples.pin(session, stage, mustBe, reason, lead, by);
        }
        var attributes = form.raw("attributes");
        var activities = form.raw("activities");
        return Optional.of(
                examples.makeUp(session, stage, mustBe, reason, attributes, activities, by));
    }

    private void check(Form form) {
        var playbook = versions.playbook(versions.inForce().number());
        if (!ExampleLines.stages(playbook, "en").containsKey(form.value("stage"))) {
            form.reject("stage", "shell.form.required");
        }
        form.required("reason", LONGEST_REASON);
        var attributes = form.raw("attributes");
        var activities = form.raw("activities");
        boolean isMadeUp = !attributes.isBlank() || !activities.isBlank();
        if (form.has("lead") == isMadeUp) form.reject("lead", "examples.error.which");
        if (form.has("lead") && !form.value("lead").matches("\\d{1,15}")) {
            form.reject("lead", "examples.error.no-lead");
        }
        if (attributes.length() + activities.length() > LONGEST_LINES) {
            form.reject("activities", "shell.form.long", LONGEST_LINES);
        }
        checkLine(form, "attributes", MadeUp.problems(attributes, "").stream().findFirst());
        checkLine(form, "activities", MadeUp.problems("", activities).stream().findFirst());
    }

    private static void checkLine(Form form, String field, Optional<String> wrong) {
        wrong.ifPresent(line -> form.reject(field, "examples.error.line", line));
    }

    /// Whether there was one.
    boolean remove(String id) {
        int number = Math.max(0, DraftsPage.number(id));
        return sql.inTransaction(session -> {
            boolean removed = examples.remove(session, number);
            if (removed) audit.record(session, "examples.removed", "example " + id, "");
            return removed;
        });
    }
}
