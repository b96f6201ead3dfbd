package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Examples;
import dev.staffel.store.contract.MadeUp;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Examples: "this lead must be an MQL, that one must not", with the reason.
@Controller
class ExamplesPage {
    static final int LONGEST_REASON = 300;
    static final int LONGEST_LINES = 4_000;

    private final Examples examples;
    private final ExampleLines lines;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    ExamplesPage(
            Examples examples,
            ExampleLines lines,
            PlaybookVersions versions,
            Audit audit,
            Sql sql) {
        this.examples = examples;
        this.lines = lines;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/playbook/examples")
    Answer list(Form form, Locale locale) {
        return page(form, locale);
    }

    @PostMapping("/playbook/examples")
    Answer add(Form form, Caller caller, Locale locale) {
        var stages = ExampleLines.stages(inForce(), locale.getLanguage());
        var stage = form.value("stage");
        if (!stages.containsKey(stage)) form.reject("stage", "shell.form.required");
        var reason = form.required("reason", LONGEST_REASON);
        check(form);
        if (form.isValid()) {
            boolean mustBe = !form.value("must").equals("not");
            var id =
                    sql.inTransaction(session -> {
                        var added = add(session, form, stage, mustBe, reason, caller.name());
                        added.ifPresent(example ->
                                audit.record(
                                        session, "examples.added", "example " + example, reason));
                        return added;
                    });
            if (id.isPresent()) {
                return Done.to("/playbook/examples").saying("examples.added");
            }
            form.reject("lead", "examples.error.no-lead");
        }
        return page(form, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/playbook/examples/{id}/remove")
    Answer remove(@PathVariable String id) {
        int number = Math.max(0, DraftsPage.number(id));
        boolean isRemoved =
                sql.inTransaction(session -> {
                    boolean removed = examples.remove(session, number);
                    if (removed) audit.record(session, "examples.removed", "example " + id, "");
                    return removed;
                });
        if (!isRemoved) throw new NotFound();
        return Done.to("/playbook/examples").saying("examples.removed");
    }

    private static void check(Form form) {
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
        var wrongAttributes = MadeUp.problems(attributes, "");
        if (!wrongAttributes.isEmpty()) {
            form.reject("attributes", "examples.error.line", wrongAttributes.getFirst());
        }
        var wrongActivities = MadeUp.problems("", activities);
        if (!wrongActivities.isEmpty()) {
            form.reject("activities", "examples.error.line", wrongActivities.getFirst());
        }
    }

    private Optional<Long> add(
            Session session, Form form, String stage, boolean mustBe, String reason, String by) {
        if (form.has("lead")) {
            long lead = Long.parseLong(form.value("lead"));
            return examples.pin(session, stage, mustBe, reason, lead, by);
        }
        return Optional.of(
                examples.makeUp(
                        session,
                        stage,
                        mustBe,
                        reason,
                        form.raw("attributes"),
                        form.raw("activities"),
                        by));
    }

    private Page page(Form form, Locale locale) {
        var playbook = inForce();
        return Page.of("playbooks/examples")
                .with("form", form)
                .with("stages", ExampleLines.stages(playbook, locale.getLanguage()))
                .with("lines", lines.under(playbook, locale.getLanguage()));
    }

    private Playbook inForce() {
        return versions.playbook(versions.inForce().number());
    }
}
