package dev.staffel.server.playbooks;

import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The stages as the glossary tells them, for programs: meaning, exact criteria, owner, since when, and who approved.
@RestController
class StagesApi {
    private final PlaybookVersions versions;
    private final Definitions definitions;

    StagesApi(PlaybookVersions versions, Definitions definitions) {
        this.versions = versions;
        this.definitions = definitions;
    }

    /// @param owner marketing, sales or none
    /// @param criteria each way in as a sentence; none where people decide
    /// @param sinceVersion the version that first said it like this
    record Stage(
            String id,
            String name,
            String meaning,
            String owner,
            List<String> criteria,
            int sinceVersion,
            Instant since,
            List<DraftsApi.Given> signatures) {
        static Stage of(StageLine line) {
            return new Stage(
                    line.id(),
                    line.label(),
                    line.meaning(),
                    line.owner(),
                    line.criteria(),
                    line.since().number(),
                    line.since().inForceFrom(),
                    line.signatures().stream().map(DraftsApi.Given::of).toList());
        }
    }

    record Stages(int version, List<Stage> items) {}

    @GetMapping("/api/v1/playbook-stages")
    Stages list(Locale locale) {
        int number = versions.inForce().number();
        return new Stages(
                number,
                definitions.stages(number, locale.getLanguage()).stream().map(Stage::of).toList());
    }
}
