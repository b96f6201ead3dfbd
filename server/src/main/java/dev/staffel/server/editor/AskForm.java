package dev.staffel.server.editor;

import dev.staffel.server.shell.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Reads a criterion from the fields of its form, and changes its tree as a button says. The tree begins at `c`; the parts of
/// `c` are `c.0`, `c.1` and so on.
record AskForm(Form form) {
    static final String ROOT = "c";
    private static final int MOST_PARTS = 60;
    private static final int DEEPEST = 8;
    private static final Ask.One EMPTY = new Ask.One("", "", List.of());

    /// The tree as it is typed, after what the button does.
    Ask.Group tree() {
        var tree = group(ROOT, 0);
        var done = form.value("do");
        int at = done.indexOf(':');
        return at < 0 ? tree : changed(tree, ROOT, done.substring(0, at), done.substring(at + 1));
    }

    private Ask.Group group(String at, int depth) {
        int size = Math.clamp(Editing.number(form.value(at + ".n")), 0, MOST_PARTS);
        var parts =
                IntStream.range(0, depth < DEEPEST ? size : 0)
                        .mapToObj(i -> part(at + "." + i, depth + 1));
        var how = form.value(at + ".how");
        return new Ask.Group(
                List.of("all", "any", "not-all", "not-any").contains(how) ? how : "all",
                parts.toList());
    }

    private Ask part(String at, int depth) {
        return form.value(at).equals("group") ? group(at, depth) : one(at);
    }

    private Ask.One one(String at) {
        var field = form.value(at + ".field");
        if (field.isEmpty()) return EMPTY;
        boolean isOther = field.equals("other");
        var named = isOther ? form.value(at + ".other") : field;
        if (named.isEmpty()) return new Ask.One("", "", List.of());
        var how = form.value(at + ".how");
        var possible = Operators.of(named, "");
        var chosen = possible.contains(how) ? how : possible.getFirst();
        return new Ask.One(named, chosen, values(at, named, chosen));
    }

    private List<String> values(String at, String field, String how) {
        if (field.equals(Operators.DID)) {
            var times = form.has(at + ".times") ? form.value(at + ".times") : "1";
            return List.of(form.value(at + ".activity"), times, form.value(at + ".days"));
        }
        if (Operators.isOfNumbers(how))
            return List.of(form.value(at + ".low"), form.value(at + ".high"));
        if (!Operators.takesValues(how)) return List.of();
        var values = new LinkedHashSet<String>(form.all(at + ".value"));
        form.raw(at + ".more")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(values::add);
        return List.copyOf(values);
    }

    private static Ask.Group changed(Ask.Group tree, String at, String what, String where) {
        if (at.equals(where)) {
            var more = new ArrayList<>(tree.parts());
            if (what.equals("add")) more.add(EMPTY);
            if (what.equals("group")) more.add(new Ask.Group("any", List.of(EMPTY)));
            return tree.with(more);
        }
        var parts = new ArrayList<Ask>();
        for (int i = 0; i < tree.parts().size(); i++) {
            var own = at + "." + i;
            var part = tree.parts().get(i);
            boolean isInside = where.equals(own) || where.startsWith(own + ".");
            parts.add(
                    isInside && part instanceof Ask.Group inner
                            ? changed(inner, own, what, where)
                            : part);
        }
        int place =
                Editing.number(where.startsWith(at + ".") ? where.substring(at.length() + 1) : "");
        if (place >= 0 && place < parts.size()) arrange(parts, place, what);
        return tree.with(parts);
    }

    private static void arrange(List<Ask> parts, int place, String what) {
        var part = parts.get(place);
        int to = what.equals("up") ? place - 1 : place + 1;
        boolean moves = (what.equals("up") || what.equals("down")) && to >= 0 && to < parts.size();
        if (!moves && !what.equals("remove")) return;
        parts.remove(place);
        if (moves) parts.add(to, part);
    }
}
