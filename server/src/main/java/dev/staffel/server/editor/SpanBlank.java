package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A number with its unit, such as `90 days`, `4 hours` or `50 %`; or a word in its place, such as `never`. The unit, or the
/// word, is a field of its own, `half-life.unit`.
///
/// @param units in the plural, as the text writes them
record SpanBlank(String key, List<String> units, List<String> words, boolean mayLack)
        implements Blank {
    SpanBlank {
        units = List.copyOf(units);
        words = List.copyOf(words);
    }

    String unit() {
        return key + ".unit";
    }

    /// Whether there is something to choose.
    boolean hasChoice() {
        return units.size() + words.size() > 1;
    }

    @Override
    public Map<String, String> fields(Written thing) {
        var written = thing.word(key).strip();
        var fields = new LinkedHashMap<String, String>();
        fields.put(unit(), units.getFirst());
        fields.put(key, written);
        if (words.contains(written)) {
            fields.put(unit(), written);
            fields.put(key, "");
        }
        for (String unit : units) {
            var one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
            for (String ending : List.of(unit, one)) {
                if (!written.endsWith(ending) || words.contains(written)) continue;
                fields.put(unit(), unit);
                fields.put(key, written.substring(0, written.length() - ending.length()).strip());
                return fields;
            }
        }
        return fields;
    }

    @Override
    public Written put(Written thing, Form form) {
        var unit = form.has(unit()) ? form.value(unit()) : units.getFirst();
        if (words.contains(unit)) return thing.with(key, new Written.Word(unit));
        var number = form.value(key);
        if (number.isEmpty()) return Blank.put(thing, key, "", mayLack);
        boolean isOne = number.equals("1") && unit.endsWith("s");
        var word = number + " " + (isOne ? unit.substring(0, unit.length() - 1) : unit);
        return thing.with(key, new Written.Word(word));
    }
}
