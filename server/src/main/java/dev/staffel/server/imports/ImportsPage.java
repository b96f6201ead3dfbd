package dev.staffel.server.imports;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.shell.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Imports: upload, list, and what happens to each.
@Controller
class ImportsPage {
    private static final int LISTED = 50;

    private final Imports imports;
    private final RejectedDownload download;
    private final Audit audit;

    ImportsPage(Imports imports, RejectedDownload download, Audit audit) {
        this.imports = imports;
        this.download = download;
        this.audit = audit;
    }

    @GetMapping("/imports")
    Answer list(@RequestParam(defaultValue = "") String cursor) {
        return list(cursor, Form.blank());
    }

    private Page list(String cursor, Form form) {
        return Page.of("imports/list")
                .with("form", form)
                .with("first", cursor.isEmpty())
                .with("items", items(imports, cursor, LISTED));
    }

    static Items<ImportRecord> items(Imports imports, String cursor, int limit) {
        int before =
                Cursor.read(cursor, 1)
                        .map(known -> known.values().getFirst())
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(Integer.MAX_VALUE);
        List<ImportRecord> rows = imports.before(before, limit + 1);
        return Items.of(rows, limit, row -> Cursor.of(row.id()), imports.count(), true);
    }

    @PostMapping("/imports")
    Answer upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Caller.User caller)
            throws IOException {
        if (file == null || file.isEmpty()) {
            Form form = Form.blank();
            form.reject("file", "imports.file.missing");
            return list("", form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        int id;
        try (var content = file.getInputStream()) {
            id =
                    imports.upload(
                            shortName(name),
                            content,
                            Audit.actor(caller),
                            Preferences.of(request).language());
        }
        audit.record("imports.uploaded", "import " + id);
        return Done.to("/imports/" + id).saying("imports.uploaded");
    }

    static String shortName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(200, plain.length()));
    }

    @GetMapping("/imports/{id}")
    Answer show(@PathVariable int id) throws IOException {
        return show(record(id));
    }

    private Page show(ImportRecord record) throws IOException {
        Page page =
                Page.of("imports/show")
                        .with("record", record)
                        .with("leftOut", imports.leftOut(record.id()))
                        .with("source", imports.source(record.id()).orElse(0))
                        .with("rejected", imports.rejected(record.id(), 20))
                        .with("kept", imports.kept(record.id(), 200));
        return record.state().isOpen() ? page.with("look", imports.look(record)) : page;
    }

    /// How far it has come; the page is loaded anew once that is at an end.
    @GetMapping("/imports/{id}/progress")
    Answer progress(@PathVariable int id) {
        ImportRecord record = record(id);
        Page page = Page.of("imports/progress").part("imports/progress").with("record", record);
        return record.state().isBusy() ? page : page.header("HX-Refresh", "true");
    }

    @GetMapping("/imports/{id}/rejected.csv")
    void rejected(@PathVariable int id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.write(record(id), Preferences.of(request).locale(), response);
    }

    @PostMapping("/imports/{id}/shape")
    Answer shape(@PathVariable int id, Form form, HttpServletRequest request) throws IOException {
        String language = Preferences.of(request).language();
        return changed(id, imports.restate(record(id), ShapeForm.read(form), language));
    }

    @PostMapping("/imports/{id}/uses")
    Answer uses(@PathVariable int id, Form form, HttpServletRequest request) throws IOException {
        ImportRecord record = record(id);
        Look look = imports.look(record);
        var shape = look.shape().orElseThrow(NotFound::new);
        String notation = Looking.notation(shape, Preferences.of(request).language());
        String text = UsesForm.read(form, shape.columns()).text(notation);
        return changed(id, imports.change(id, record.stated(), text));
    }

    @PostMapping("/imports/{id}/mapping")
    Answer mapping(@PathVariable int id, Form form, HttpServletRequest request) throws IOException {
        ImportRecord record = record(id);
        String text =
                form.has("shipped")
                        ? imports.shipped(
                                record, form.value("shipped"), Preferences.of(request).language())
                        : form.raw("text");
        if (!imports.change(id, record.stated(), text)) {
            return changed(id, false);
        }
        Page page = show(record(id));
        return imports.look(record(id)).problems().isEmpty()
                ? changed(id, true)
                : page.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Done changed(int id, boolean done) {
        return Done.to("/imports/" + id).saying(done ? "imports.applied" : "imports.busy");
    }

    @PostMapping("/imports/{id}/rehearsal")
    Answer rehearse(@PathVariable int id) throws IOException {
        boolean begun = imports.rehearse(record(id).id());
        return Done.to("/imports/" + id)
                .saying(begun ? "imports.rehearsing" : "imports.not-started");
    }

    @PostMapping("/imports/{id}/start")
    Answer start(@PathVariable int id, Caller.User caller) throws IOException {
        boolean begun = imports.start(record(id).id(), Audit.actor(caller));
        if (begun) {
            audit.record("imports.started", "import " + id);
        }
        return Done.to("/imports/" + id).saying(begun ? "imports.started" : "imports.not-started");
    }

    @PostMapping("/imports/{id}/stop")
    Answer stop(@PathVariable int id) {
        imports.stop(record(id).id());
        audit.record("imports.stopped", "import " + id);
        return Done.to("/imports/" + id).saying("imports.stopping");
    }

    @PostMapping("/imports/{id}/undo")
    Answer undo(@PathVariable int id, Caller.User caller) {
        boolean begun = imports.undo(record(id).id(), Audit.actor(caller));
        if (begun) {
            audit.record("imports.undone", "import " + id);
        }
        return Done.to("/imports/" + id).saying(begun ? "imports.undoing" : "imports.busy");
    }

    @PostMapping("/imports/{id}/discard")
    Answer discard(@PathVariable int id) {
        if (!imports.discard(record(id).id())) {
            return changed(id, false);
        }
        audit.record("imports.discarded", "import " + id);
        return Done.to("/imports").saying("imports.discarded");
    }

    private ImportRecord record(int id) {
        return imports.find(id).orElseThrow(NotFound::new);
    }
}
