package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Tick;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Examples;
import dev.staffel.store.contract.MadeUp;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Examples for programs, each with how it comes out under the version in force.
@RestController
class ExamplesApi {
    private final Examples examples;
    private final ExampleLines lines;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    ExamplesApi(
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

    /// @param lead a real one, or null for one that is made up of the lines
    record Said(
            @Nullable String stage,
            @Nullable Boolean mustBe,
            @Nullable String reason,
            @Nullable Long lead,
            @Nullable String attributes,
            @Nullable String activities) {}

    /// @param passes whether it comes out as agreed
    /// @param why each way into the stage as lines of ticks and crosses
    record Shown(
            long id,
            String stage,
            boolean mustBe,
            String reason,
            @Nullable Long lead,
            Instant asOf,
            String by,
            boolean passes,
            List<String> why) {
        static Shown of(ExampleLine line) {
            var example = line.example();
            return new Shown(
                    example.id(),
                    example.stage(),
                    example.mustBe(),
                    example.reason(),
                    example.pin().map(pin -> pin.lead()).orElse(null),
                    example.asOf(),
                    example.by(),
                    line.passes(),
                    line.ways().stream()
                            .map(ExampleLine.Way::tick)
                            .map(Tick::lines)
                            .flatMap(List::stream)
                            .toList());
        }
    }

    record Listed(List<Shown> items) {}

    record Added(long id) {}

    @GetMapping("/api/v1/playbook-examples")
    Listed list(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        return new Listed(
                lines.under(playbook, locale.getLanguage()).stream().map(Shown::of).toList());
    }

    @PostMapping("/api/v1/playbook-examples")
    Added add(@RequestBody Said said, Caller caller) {
        var reason = said.reason();
        if (reason == null || reason.isBlank() || reason.length() > ExamplesPage.LONGEST_REASON) {
            throw Refusal.invalid("reason", "1 to " + ExamplesPage.LONGEST_REASON + " characters");
        }
        var playbook = versions.playbook(versions.inForce().number());
        var stage = said.stage();
        if (stage == null || !ExampleLines.stages(playbook, "en").containsKey(stage)) {
            throw Refusal.invalid("stage", "a stage that criteria decide");
        }
        if (said.mustBe() == null) throw Refusal.invalid("mustBe", "true or false");
        return sql.inTransaction(session -> {
            long id =
                    add(session, said, stage, reason, caller.name())
                            .orElseThrow(() -> Refusal.notFound("lead"));
            audit.record(session, "examples.added", "example " + id, reason);
            return new Added(id);
        });
    }

    private Optional<Long> add(Session session, Said said, String stage, String reason, String by) {
        boolean mustBe = Boolean.TRUE.equals(said.mustBe());
        if (said.lead() != null) {
            return examples.pin(session, stage, mustBe, reason, said.lead(), by);
        }
        var attributes = said.attributes() == null ? "" : said.attributes();
        var activities = said.activities() == null ? "" : said.activities();
        var wrong = MadeUp.problems(attributes, activities);
        boolean isTooLong = attributes.length() + activities.length() > ExamplesPage.LONGEST_LINES;
        if (!wrong.isEmpty()) throw Refusal.invalid("attributes, activities", wrong.getFirst());
        if (isTooLong || (attributes + activities).isBlank()) {
            throw Refusal.invalid(
                    "attributes, activities",
                    "1 to " + ExamplesPage.LONGEST_LINES + " characters, or name a lead");
        }
        return Optional.of(
                examples.makeUp(session, stage, mustBe, reason, attributes, activities, by));
    }

    @DeleteMapping("/api/v1/playbook-examples/{id}")
    void remove(@PathVariable String id) {
        int number = Math.max(0, DraftsPage.number(id));
        boolean isRemoved =
                sql.inTransaction(session -> {
                    boolean removed = examples.remove(session, number);
                    if (removed) audit.record(session, "examples.removed", "example " + id, "");
                    return removed;
                });
        if (!isRemoved) throw Refusal.notFound("example");
    }
}
