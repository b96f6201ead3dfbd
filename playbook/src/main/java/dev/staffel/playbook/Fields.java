package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// A mapping with keys that we know; every other key is a problem.
final class Fields {
    private final Part whole;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Fields(Part whole) {
        this.whole = whole;
    }

    static Fields of(Part whole, String... keys) {
        var known = new LinkedHashSet<>(List.of(keys));
        whole.problems().knows(whole.path(), known);
        var fields = new Fields(whole);
        for (Part.Named entry : whole.entries()) {
            if (known.contains(entry.id())) {
                fields.parts.put(entry.id(), entry.part());
            } else {
                unknown(entry, known);
            }
        }
        return fields;
    }

    private static void unknown(Part.Named entry, SequencedSet<String> known) {
        entry.key()
                .wrong(
                        new Label(
                                "„" + entry.id() + "“ ist hier nicht bekannt.",
                                "'" + entry.id() + "' is not known here."),
                        Remedies.knownWords(entry.id(), known));
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    Optional<Part> maybe(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /// The part under the key; when there is none, that is a problem.
    Part need(String key) {
        var part = parts.get(key);
        if (part != null) return part;
        if (whole.isMapping()) {
            whole.wrong(
                    new Label("„" + key + "“ fehlt.", "'" + key + "' is missing."),
                    new Label(
                            "Ergänzen Sie eine Zeile „" + key + ": …“.",
                            "Add a line '" + key + ": …'."));
        }
        return new Part(null, whole.path() + "." + key, whole.problems());
    }

    /// The label under the keys `de` and `en`.
    Label label() {
        return new Label(need("de").words(), need("en").words());
    }
}
