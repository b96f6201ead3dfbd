package dev.staffel.playbook.reading;

import dev.staffel.engine.Playbook;
import dev.staffel.playbook.reading.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Compares two playbooks list by list and gathers what differs.
final class Comparison {
    private final Words before;
    private final Words after;
    private final Words otherBefore;
    private final Words otherAfter;
    private final List<Change> changes = new ArrayList<>();
    private String section = "";
    private boolean agreed;

    Comparison(Playbook before, Playbook after, String language) {
        var other = language.equals("de") ? "en" : "de";
        this.before = new Words(before, Speech.in(language, before.zone()));
        this.after = new Words(after, Speech.in(language, after.zone()));
        this.otherBefore = new Words(before, Speech.in(other, before.zone()));
        this.otherAfter = new Words(after, Speech.in(other, after.zone()));
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /// What follows belongs to this chapter.
    Comparison in(String chapter, boolean isAgreed) {
        this.section = chapter;
        this.agreed = isAgreed;
        return this;
    }

    /// Compares a single value that may be there or not.
    <T> void one(Function<Playbook, T> value, BiFunction<Words, T, String> say) {
        all(playbook -> List.of(value.apply(playbook)), _ -> "", say);
    }

    /// Compares a list whose items are known by an id; the order counts.
    <T> void all(
            Function<Playbook, List<T>> list,
            Function<T, String> id,
            BiFunction<Words, T, String> say) {
        var old = byId(list.apply(before.playbook), id);
        var now = byId(list.apply(after.playbook), id);
        old.forEach((key, value) -> {
            var next = now.get(key);
            if (next == null) {
                add(Kind.REMOVED, say.apply(before, value), "");
            } else if (!next.equals(value)) {
                changed(value, next, say);
            }
        });
        now.forEach((key, value) -> {
            if (!old.containsKey(key)) add(Kind.ADDED, "", say.apply(after, value));
        });
        order(old, now);
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        for (T one : list) {
            var key = id.apply(one);
            while (map.containsKey(key)) key += "+"; // the same again, as moves and titles may be
            map.put(key, one);
        }
        return map;
    }

    /// Where both read alike in this language, only the other language was changed.
    private <T> void changed(T old, T now, BiFunction<Words, T, String> say) {
        var was = say.apply(before, old);
        var is = say.apply(after, now);
        if (was.equals(is)) {
            was = say.apply(otherBefore, old);
            is = say.apply(otherAfter, now);
        }
        add(Kind.CHANGED, was, is);
    }

    private <T> void order(Map<String, T> old, Map<String, T> now) {
        var was = old.keySet().stream().filter(now::containsKey).toList();
        var is = now.keySet().stream().filter(old::containsKey).toList();
        if (Objects.equals(was, is)) return;
        var title = after.speech.say("Reihenfolge: ", "Order: ");
        add(Kind.CHANGED, title + String.join(", ", was), title + String.join(", ", is));
    }

    private void add(Kind kind, String was, String is) {
        var speech = after.speech;
        var text =
                switch (kind) {
                    case ADDED -> speech.say("Neu: ", "New: ") + is;
                    case REMOVED -> speech.say("Entfällt: ", "Dropped: ") + was;
                    case CHANGED ->
                            speech.say("Bisher: ", "So far: ")
                                    + was
                                    + speech.say(" Künftig: ", " From now on: ")
                                    + is;
                };
        changes.add(new Change(section, agreed, kind, was, is, text));
    }
}
