package dev.staffel.server.playbooks;

import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Changes;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.playbooks.PlaybookVersion;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The versions of the playbook for programs: list, text, upload.
@RestController
class PlaybooksApi {
    private static final int LONGEST_NOTE = 200;

    private final PlaybookVersions versions;
    private final Publication publication;
    private final Drafts drafts;

    PlaybooksApi(PlaybookVersions versions, Publication publication, Drafts drafts) {
        this.versions = versions;
        this.publication = publication;
        this.drafts = drafts;
    }

    /// A version without its text.
    record Summary(
            int number,
            Instant inForceFrom,
            String publishedBy,
            String note,
            boolean isInForce,
            String decided) {}

    /// What an upload led to.
    ///
    /// @param number of the new version, where it was the very first and an administrator's
    /// @param draft of the draft it became otherwise; null as well when it was only checked
    record Uploaded(@Nullable Integer number, @Nullable Long draft, List<Difference> changes) {}

    /// @param section the chapter of the reading
    /// @param agreement whether it belongs to what both sides agree
    record Difference(String section, boolean agreement, String kind, String text) {
        static Difference of(Change change) {
            return new Difference(
                    change.section(),
                    change.agreed(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.text());
        }
    }

    @GetMapping("/api/v1/playbooks")
    Items<Summary> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Math.clamp(limit, 1, 200);
        int before = before(cursor);
        int inForce = versions.inForce().number();
        var all = versions.all();
        var rows =
                all.stream()
                        .filter(version -> version.number() < before)
                        .limit(most + 1L)
                        .map(version -> summary(version, inForce))
                        .toList();
        return Items.of(rows, most, row -> Cursor.of(row.number()), all.size(), true);
    }

    @GetMapping("/api/v1/playbooks/{number}")
    ResponseEntity<byte[]> text(@PathVariable int number) {
        var version = versions.find(number).orElseThrow(() -> Refusal.notFound("playbook version"));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(version.text().getBytes(StandardCharsets.UTF_8));
    }

    /// What a version says differently from another, by default the one before it.
    record Compared(int from, int to, List<Difference> changes) {}

    @GetMapping("/api/v1/playbooks/{number}/changes")
    Compared changes(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer from,
            Locale locale) {
        int before = from == null ? Math.max(1, number - 1) : from;
        for (int one : new int[] {before, number}) {
            if (versions.find(one).isEmpty()) throw Refusal.notFound("playbook version");
        }
        var changes =
                Changes.between(
                        versions.playbook(before), versions.playbook(number), locale.getLanguage());
        return new Compared(before, number, changes.stream().map(Difference::of).toList());
    }

    @PostMapping("/api/v1/playbooks")
    Uploaded upload(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        if (body == null || body.length == 0) throw Refusal.invalid("body", "the text is missing");
        if (body.length > Publication.LONGEST_TEXT) {
            throw Refusal.invalid("body", "at most " + Publication.LONGEST_TEXT + " bytes");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        int after = versions.inForce().number();
        var changes = changes(publication.check(text, locale.getLanguage()));
        if (dryRun) return new Uploaded(null, null, changes);
        if (note.isBlank()) throw Refusal.invalid("note", "say why there is a new version");
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("note", "at most " + LONGEST_NOTE + " characters");
        }
        if (!mayDecideAlone() || !publication.isFirstOpen()) {
            return new Uploaded(null, begin(text, note, after, changes), changes);
        }
        try {
            return new Uploaded(publication.putFirstInForce(text, note, after), null, changes);
        } catch (Overtaken | Refused e) {
            throw Refusal.conflict("overtaken", "Another version was put in force meanwhile.");
        }
    }

    /// A draft of the agreement, or of working settings where only those differ.
    private long begin(String text, String note, int after, List<Difference> changes) {
        boolean onlySettings =
                !changes.isEmpty() && changes.stream().noneMatch(Difference::agreement);
        var kind = onlySettings ? Draft.Kind.SETTINGS : Draft.Kind.AGREEMENT;
        return drafts.begin(kind, note, text, after, Caller.current().name());
    }

    private static boolean mayDecideAlone() {
        return Caller.current().hasAny(Set.of(Role.ADMINISTRATOR), Set.of(Scope.ADMIN));
    }

    static List<Difference> changes(Checked checked) {
        return switch (checked) {
            case Checked.Good(var changes) -> changes.stream().map(Difference::of).toList();
            case Checked.Bad(var problems) ->
                    throw new Refusal(
                            Problem.invalid(problems.stream().map(PlaybooksApi::place).toList()));
        };
    }

    private static Problem.Place place(ProblemLine problem) {
        var at = "line " + problem.line() + ", column " + problem.column();
        return new Problem.Place(
                problem.path().isEmpty() ? at : at + ", " + problem.path(),
                problem.what() + " " + problem.remedy());
    }

    private static Summary summary(PlaybookVersion version, int inForce) {
        return new Summary(
                version.number(),
                version.inForceFrom(),
                version.publishedBy(),
                version.note(),
                version.number() == inForce,
                version.decided().word());
    }

    private static int before(@Nullable String cursor) {
        if (cursor == null) return Integer.MAX_VALUE;
        try {
            return Cursor.read(cursor, 1)
                    .map(last -> Integer.parseInt(last.values().getFirst()))
                    .orElseThrow(() -> Refusal.invalid("cursor", "not a cursor of this list"));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "not a cursor of this list");
        }
    }
}
