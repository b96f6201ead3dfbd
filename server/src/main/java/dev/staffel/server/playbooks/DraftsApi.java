package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.contract.Signature;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Drafts for programs: every step but signing, which only a signed-in person may take.
@RestController
class DraftsApi {
    private final Drafts drafts;
    private final DraftViews views;
    private final PlaybookVersions versions;

    DraftsApi(Drafts drafts, DraftViews views, PlaybookVersions versions) {
        this.drafts = drafts;
        this.views = views;
        this.versions = versions;
    }

    /// What a client says of a draft; each step asks for what it needs.
    ///
    /// @param revision the one that was read
    record Said(
            @Nullable Integer revision,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable Instant wishedFrom,
            @Nullable String side,
            @Nullable String because,
            @Nullable Boolean trial) {}

    record Given(
            String side,
            String name,
            boolean deputy,
            Instant at,
            String hash,
            @Nullable Instant voided,
            @Nullable String voidedBecause) {
        static Given of(Signature signature) {
            var voided = signature.voided();
            return new Given(
                    signature.side().word(),
                    signature.name(),
                    signature.deputy(),
                    signature.at(),
                    signature.hash(),
                    voided.map(Signature.Voided::at).orElse(null),
                    voided.map(Signature.Voided::because).orElse(null));
        }
    }

    record Shown(
            long id,
            String kind,
            String title,
            String stand,
            int revision,
            int basedOn,
            boolean trial,
            @Nullable String hash,
            @Nullable Instant wishedFrom,
            String editedBy,
            Instant edited,
            @Nullable String withdrawnBecause,
            @Nullable Integer version,
            List<Given> signatures) {
        static Shown of(Draft draft) {
            return new Shown(
                    draft.id(),
                    draft.kind().word(),
                    draft.title(),
                    draft.stand().word(),
                    draft.revision(),
                    draft.basedOn(),
                    draft.trial(),
                    draft.hash().orElse(null),
                    draft.wishedFrom().orElse(null),
                    draft.edited().by(),
                    draft.edited().at(),
                    draft.withdrawnBecause().orElse(null),
                    draft.version().orElse(null),
                    draft.signatures().stream().map(Given::of).toList());
        }
    }

    /// A draft with its text.
    ///
    /// @param changes what would change if it took force now; none where there are problems
    record Whole(
            Shown draft,
            String text,
            List<PlaybooksApi.Difference> changes,
            List<ProblemLine> problems) {}

    record Listed(List<Shown> items) {}

    @GetMapping("/api/v1/playbook-drafts")
    Listed list() {
        return new Listed(drafts.all().stream().map(Shown::of).toList());
    }

    @PostMapping("/api/v1/playbook-drafts")
    Whole begin(@RequestBody Said said, Caller caller, Locale locale) {
        var basis = versions.inForce();
        var kind = "settings".equals(said.kind()) ? Draft.Kind.SETTINGS : Draft.Kind.AGREEMENT;
        var text = said.text() == null ? basis.text() : said.text();
        long id = drafts.begin(kind, title(said), checked(text), basis.number(), caller.name());
        return whole(find(id), caller, locale);
    }

    @GetMapping("/api/v1/playbook-drafts/{id}")
    Whole read(@PathVariable String id, Caller caller, Locale locale) {
        return whole(find(id), caller, locale);
    }

    @PutMapping("/api/v1/playbook-drafts/{id}")
    Whole keep(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> {
                    var title = said.title() == null ? draft.title() : title(said);
                    var text = said.text() == null ? draft.text() : checked(said.text());
                    return drafts.keep(draft.id(), revision(said), title, text, caller.name());
                });
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/propose")
    Whole propose(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> {
                    var wished = Optional.ofNullable(said.wishedFrom());
                    drafts.propose(draft.id(), revision(said), wished, caller.name());
                    return draft.id();
                });
    }

    /// For people with a session only; the table of routes names no scope.
    @PostMapping("/api/v1/playbook-drafts/{id}/signatures")
    Whole sign(@PathVariable String id, @RequestBody Said said, Caller.User caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> {
                    var side =
                            Optional.ofNullable(said.side())
                                    .flatMap(Signatories::side)
                                    .orElseThrow(
                                            () -> Refusal.invalid("side", "marketing or sales"));
                    return drafts.sign(draft.id(), revision(said), side, Signatories.of(caller));
                });
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/withdraw")
    Whole withdraw(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> {
                    if (said.because() == null || said.because().isBlank()) {
                        throw Refusal.invalid("because", "say why");
                    }
                    drafts.withdraw(draft.id(), revision(said), said.because(), caller.name());
                    return draft.id();
                });
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/trial")
    Whole trial(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        var trial = said.trial();
        if (trial == null) throw Refusal.invalid("trial", "true or false");
        return step(
                id,
                caller,
                locale,
                draft -> {
                    drafts.runAsTrial(draft.id(), trial, caller.name());
                    return draft.id();
                });
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/release")
    Whole release(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> drafts.release(draft.id(), revision(said), caller.name()));
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/split")
    Whole split(@PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> drafts.split(draft.id(), revision(said), caller.name()));
    }

    @PostMapping("/api/v1/playbook-drafts/{id}/bring-up-to-date")
    Whole bringUpToDate(
            @PathVariable String id, @RequestBody Said said, Caller caller, Locale locale) {
        return step(
                id,
                caller,
                locale,
                draft -> drafts.bringUpToDate(draft.id(), revision(said), caller.name()));
    }

    private Whole step(String id, Caller caller, Locale locale, Function<Draft, Object> step) {
        var draft = find(id);
        try {
            var _ = step.apply(draft);
            return whole(find(draft.id()), caller, locale);
        } catch (Refused e) {
            throw Refusal.conflict(e.why().word(), "The draft is " + draft.stand().word() + ".");
        }
    }

    private Whole whole(Draft draft, Caller caller, Locale locale) {
        var view = views.of(draft, caller, locale.getLanguage());
        return new Whole(
                Shown.of(draft),
                draft.text(),
                view.changes().stream().map(PlaybooksApi.Difference::of).toList(),
                view.problems());
    }

    private Draft find(String id) {
        return find(Integer.max(0, DraftsPage.number(id)));
    }

    private Draft find(long id) {
        return drafts.find(id).orElseThrow(() -> Refusal.notFound("draft"));
    }

    private static int revision(Said said) {
        if (said.revision() == null) throw Refusal.invalid("revision", "the one that was read");
        return said.revision();
    }

    private static String title(Said said) {
        var title = said.title();
        if (title == null || title.isBlank() || title.length() > DraftsPage.LONGEST_TITLE) {
            throw Refusal.invalid("title", "1 to " + DraftsPage.LONGEST_TITLE + " characters");
        }
        return title.strip();
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > Publication.LONGEST_TEXT) {
            throw Refusal.invalid("text", "1 to " + Publication.LONGEST_TEXT + " characters");
        }
        return text;
    }
}
