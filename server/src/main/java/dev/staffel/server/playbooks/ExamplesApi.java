package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Tick;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Toast;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final KeptExamples kept;
    private final ExampleLines lines;
    private final PlaybookVersions versions;
    private final Messages messages;

    ExamplesApi(
            KeptExamples kept, ExampleLines lines, PlaybookVersions versions, Messages messages) {
        this.kept = kept;
        this.lines = lines;
        this.versions = versions;
        this.messages = messages;
    }

    /// @param lead a real one, or null for one that is made up of the lines
    record Said(
            @Nullable String stage,
            @Nullable Boolean mustBe,
            @Nullable String reason,
            @Nullable Long lead,
            @Nullable String attributes,
            @Nullable String activities) {

        /// The same as the page's form says it.
        Form form() {
            var form =
                    Form.of(
                            Map.of(
                                    "stage", text(stage),
                                    "must", Boolean.FALSE.equals(mustBe) ? "not" : "",
                                    "reason", text(reason),
                                    "lead", text(lead),
                                    "attributes", text(attributes),
                                    "activities", text(activities)));
            if (mustBe == null) form.reject("mustBe", "shell.form.required");
            return form;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

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
    Added add(@RequestBody Said said, Caller caller, Locale locale) {
        var form = said.form();
        return kept.add(form, caller.name())
                .map(Added::new)
                .orElseThrow(() -> new Refusal(Problem.invalid(places(form, locale))));
    }

    private List<Problem.Place> places(Form form, Locale locale) {
        return form.errors().entrySet().stream()
                .map(error -> new Problem.Place(error.getKey(), sentence(error.getValue(), locale)))
                .toList();
    }

    private String sentence(Toast problem, Locale locale) {
        return messages.text(locale, problem.key(), problem.arguments().toArray());
    }

    @DeleteMapping("/api/v1/playbook-examples/{id}")
    void remove(@PathVariable String id) {
        if (!kept.remove(id)) throw Refusal.notFound("example");
    }
}
