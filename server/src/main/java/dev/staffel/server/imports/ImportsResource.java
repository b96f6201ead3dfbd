package dev.staffel.server.imports;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Items;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.imports.mapping.MappingProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Imports for programs.
@RestController
@RequestMapping("/api/v1/imports")
class ImportsResource {
    private static final int LONGEST_MAPPING = 1 << 20;

    private final Imports imports;
    private final RejectedDownload download;
    private final Audit audit;

    ImportsResource(Imports imports, RejectedDownload download, Audit audit) {
        this.imports = imports;
        this.download = download;
        this.audit = audit;
    }

    @GetMapping
    Items<ImportJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "1 to 200");
        }
        Items<ImportRecord> items = ImportsPage.items(imports, cursor, limit);
        return new Items<>(
                items.items().stream().map(ImportJson::of).toList(),
                items.next(),
                items.total(),
                items.totalIsExact());
    }

    /// The body is the file itself.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ImportJson upload(
            @RequestParam(defaultValue = "upload.csv") String fileName,
            @RequestParam(defaultValue = "") String mapping,
            HttpServletRequest request)
            throws IOException {
        int id =
                imports.upload(
                        ImportsPage.shortName(fileName),
                        request.getInputStream(),
                        Audit.actor(Caller.current()),
                        "en");
        audit.record("imports.uploaded", "import " + id);
        ImportRecord record = record(id);
        if (!mapping.isEmpty()) {
            imports.change(id, record.stated(), imports.shipped(record, mapping, "en"));
        }
        return ImportJson.of(record(id));
    }

    @GetMapping("/{id}")
    ImportJson read(@PathVariable int id) {
        return ImportJson.of(record(id));
    }

    /// The body is the mapping's text; every problem comes back at once.
    @PutMapping("/{id}/mapping")
    ImportJson map(@PathVariable int id, HttpServletRequest request) throws IOException {
        ImportRecord record = record(id);
        byte[] body = request.getInputStream().readNBytes(LONGEST_MAPPING);
        if (!imports.change(id, record.stated(), new String(body, StandardCharsets.UTF_8))) {
            throw atWork();
        }
        requireReady(record(id));
        return ImportJson.of(record(id));
    }

    @PostMapping("/{id}/rehearsal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJson rehearse(@PathVariable int id) throws IOException {
        requireReady(record(id));
        if (!imports.rehearse(id)) {
            throw atWork();
        }
        return ImportJson.of(record(id));
    }

    @PostMapping("/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJson start(@PathVariable int id) throws IOException {
        requireReady(record(id));
        if (!imports.start(id, Audit.actor(Caller.current()))) {
            throw atWork();
        }
        audit.record("imports.started", "import " + id);
        return ImportJson.of(record(id));
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJson stop(@PathVariable int id) {
        imports.stop(record(id).id());
        audit.record("imports.stopped", "import " + id);
        return ImportJson.of(record(id));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJson undo(@PathVariable int id) {
        if (!imports.undo(record(id).id(), Audit.actor(Caller.current()))) {
            throw Refusal.conflict("not-done", "Only an import that has run can be undone.");
        }
        audit.record("imports.undone", "import " + id);
        return ImportJson.of(record(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable int id) {
        if (!imports.discard(record(id).id())) {
            throw Refusal.conflict("not-a-draft", "Only a draft can be discarded.");
        }
        audit.record("imports.discarded", "import " + id);
    }

    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable int id, HttpServletResponse response) throws IOException {
        download.write(record(id), Locale.ENGLISH, response);
    }

    private void requireReady(ImportRecord record) throws IOException {
        Look look = imports.look(record);
        if (look.refused().isPresent()) {
            throw Refusal.invalid("file", look.refused().get().key());
        }
        List<MappingProblem> problems = look.problems();
        if (!problems.isEmpty()) {
            throw new Refusal(
                    Problem.invalid(
                            problems.stream()
                                    .map(each ->
                                            new Problem.Place("line " + each.line(), each.in("en")))
                                    .toList()));
        }
    }

    private static Refusal atWork() {
        return Refusal.conflict("at-work", "The import is at work or done.");
    }

    private ImportRecord record(int id) {
        return imports.find(id).orElseThrow(() -> Refusal.notFound("import"));
    }
}
