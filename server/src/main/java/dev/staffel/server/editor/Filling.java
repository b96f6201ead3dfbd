package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form of the editor: the blanks of one thing, or the single values of a chapter.
///
/// @param path of the thing, or of what the single values belong to
/// @param labels of blanks whose key is no name
record Filling(String path, List<Blank> blanks, Map<String, String> labels) {
    Filling {
        blanks = List.copyOf(blanks);
    }

    static Optional<Filling> of(String path) {
        return Thing.of(path).map(thing -> new Filling(path, thing.blanks(), Map.of()));
    }

    /// The single values of a chapter; none where it has no such.
    static Optional<Filling> of(Chapter chapter, Written written, String language) {
        if (chapter.word().equals("thresholds")) return Optional.of(thresholds(written, language));
        boolean isThere = !chapter.blanks().isEmpty() && written.has(chapter.path());
        return isThere
                ? Optional.of(new Filling(chapter.path(), chapter.blanks(), Map.of()))
                : Optional.empty();
    }

    /// What each way into a stage demands of interest, and how a lead falls back: enter and leave level side by side.
    private static Filling thresholds(Written written, String language) {
        var path = "agreement/ladder/stages";
        var blanks = new ArrayList<Blank>();
        var labels = new LinkedHashMap<String, String>();
        var stages = written.at(path).orElse(Written.Lines.NONE);
        for (String stage : stages.names()) {
            var name = stages.word(stage + "/" + language);
            var entries = stages.at(stage + "/entries").orElse(Written.Lines.NONE);
            for (String entry : entries.names()) {
                var when = entries.at(entry + "/when").orElse(Written.Lines.NONE);
                for (String asked : when.names()) {
                    boolean isThreshold =
                            asked.startsWith("interest")
                                    && when.word(asked).startsWith("at least ");
                    if (!isThreshold) continue;
                    var key = stage + "/entries/" + entry + "/when/" + asked;
                    blanks.add(new Blank.Least(key, "at least ", false));
                    labels.put(key, name + ": " + entries.word(entry + "/" + language));
                }
            }
            if (stages.has(stage + "/fallback")) {
                var below = stage + "/fallback/below-by";
                var during = stage + "/fallback/for";
                blanks.add(new Blank.Words(below, "number", false));
                blanks.add(new SpanBlank(during, List.of("days"), List.of(), false));
                labels.put(below, name);
                labels.put(during, name);
            }
        }
        return new Filling(path, blanks, labels);
    }

    /// What a blank is called here; null where its key says it.
    @Nullable String label(Blank blank, Ui ui) {
        var name = labels.get(blank.key());
        if (name == null) return null;
        return switch (blank) {
            case Blank.Words _ -> ui.t("editor.threshold.leave", name);
            case SpanBlank _ -> ui.t("editor.threshold.for", name);
            default -> name;
        };
    }

    /// What the text shall say by this form.
    Written put(Written written, Form form) {
        var thing = written.at(path).orElse(Written.Lines.NONE);
        for (Blank blank : blanks) thing = blank.put(thing, form);
        return written.with(path, withoutEmpty(thing));
    }

    /// Lines below which nothing is left go too, such as the fallback of a stage.
    private Written withoutEmpty(Written thing) {
        var left = thing;
        for (Blank blank : blanks) {
            int end = blank.key().lastIndexOf('/');
            if (end < 0) continue;
            var above = blank.key().substring(0, end);
            boolean isEmpty = left.at(above).filter(Written.Lines.NONE::equals).isPresent();
            if (isEmpty) left = left.without(above);
        }
        return left;
    }
}
