package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Ui;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.DraftPast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A draft as the editor's pages show it.
///
/// @param written what its text says, or what it would say with what was typed
record EditorView(
        Draft draft,
        Written written,
        Places places,
        DraftPast past,
        Sentences sentences,
        String language) {

    /// The path of the editor's pages of a draft.
    static String address(long draft) {
        return "/playbook/drafts/" + draft + "/editor";
    }

    String address() {
        return address(draft.id());
    }

    String chapter(Chapter chapter) {
        return address() + "?chapter=" + chapter.word();
    }

    String thing(String path) {
        return address() + "/thing?at=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    String criterion(String path) {
        return address() + "/criterion?at=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /// Where a thing is listed: in its chapter, or on the page of what it stands inside of.
    String list(String path) {
        var outer = Thing.all(Thing.all(path));
        return Thing.of(outer).isPresent() ? thing(outer) : chapter(Chapter.at(path));
    }

    List<ThingLine> lines(Thing kind, String at, Ui ui) {
        return lines().of(kind, at, ui);
    }

    String name(String path, Ui ui) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return Thing.of(path)
                .flatMap(kind -> written.at(path).map(thing -> lines().name(kind, id, thing, ui)))
                .orElse(id);
    }

    private ThingLines lines() {
        return new ThingLines(written, sentences, places, language);
    }

    /// The fields of a blank as the text fills them.
    Map<String, String> fields(String path, Blank blank) {
        return blank.fields(written.at(path).orElse(Written.Lines.NONE));
    }

    boolean has(String path) {
        return written.has(path);
    }

    Map<String, String> choices(String name, String now, Ui ui) {
        return new Choices(written).of(name, now, ui);
    }

    List<Places.Placed> problems(String path, Blank blank) {
        return places.ofBlank(path, blank);
    }
}
