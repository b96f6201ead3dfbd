package dev.staffel.playbook;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of the text and the way to it. What can't be read becomes a problem and a stand-in value, so that reading
/// goes on to the next problem; a text with a problem never becomes a playbook.
///
/// @param node null where the part is missing, which has been told already
record Part(@Nullable Node node, String path, Problems problems) {

    /// An item under its id.
    ///
    /// @param key the id itself, for problems with it
    record Named(String id, Part key, Part part) {}

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    boolean isMissing() {
        return node == null;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    void wrong(Label what, Label remedy) {
        if (node == null) return;
        var value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        problems.add(node.getStartMark(), path, value, what, remedy);
    }

    /// The text as it stands, empty with a problem when it is something else.
    String text() {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        wrong(
                new Label("Hier wird ein Text erwartet.", "A text is expected here."),
                new Label("Schreiben Sie einen einzelnen Wert.", "Write a single value."));
        return "";
    }

    /// Text that must not be blank.
    String words() {
        var text = text();
        if (isText() && text.isBlank()) {
            wrong(
                    new Label("Hier fehlt der Text.", "The text is missing here."),
                    new Label(
                            "Schreiben Sie ihn hinter den Doppelpunkt.",
                            "Write it after the colon."));
        }
        return text.isBlank() ? "?" : text;
    }

    <T> T as(Form<T> form) {
        if (node == null) return form.standIn();
        if (!isText()) {
            text();
            return form.standIn();
        }
        var text = text();
        var value = form.read().apply(text.strip());
        if (value.isPresent()) return value.get();
        wrong(form.complaint(text), form.remedy(text));
        return form.standIn();
    }

    /// The id of something that is named elsewhere in the text.
    String reference(Collection<String> known, Label kind) {
        if (node == null) return "";
        var id = text();
        if (!isText() || known.contains(id)) return id;
        wrong(
                new Label(
                        kind.de() + " „" + id + "“ gibt es nicht.",
                        "There is no " + kind.en() + " '" + id + "'."),
                Remedies.knownWords(id, known));
        return id;
    }

    List<Part> items() {
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode list)) {
            wrong(
                    new Label("Hier wird eine Liste erwartet.", "A list is expected here."),
                    new Label(
                            "Beginnen Sie jede Zeile mit „- “ oder schreiben Sie [a, b].",
                            "Begin each line with '- ' or write [a, b]."));
            return List.of();
        }
        var items = new ArrayList<Part>();
        for (Node item : list.getValue()) {
            items.add(new Part(item, path + "[" + items.size() + "]", problems));
        }
        return items;
    }

    /// The keys and values of a mapping, whatever the keys; a key that stands twice is a problem.
    List<Named> entries() {
        if (node == null) return List.of();
        if (!(node instanceof MappingNode mapping)) {
            wrong(
                    new Label(
                            "Hier werden Zeilen der Form „Name: Wert“ erwartet.",
                            "Lines like 'name: value' are expected here."),
                    new Label(
                            "Rücken Sie sie unter dieser Zeile ein.",
                            "Indent them below this line."));
            return List.of();
        }
        var entries = new ArrayList<Named>();
        var seen = new HashSet<String>();
        for (NodeTuple tuple : mapping.getValue()) {
            key(tuple.getKeyNode(), seen)
                    .ifPresent(key ->
                            entries.add(
                                    new Named(
                                            key,
                                            below(key, tuple.getKeyNode()),
                                            below(key, tuple.getValueNode()))));
        }
        return entries;
    }

    /// As [#entries], but none where this is no mapping.
    List<Named> entriesIfAny() {
        return isMapping() ? entries() : List.of();
    }

    /// Items under ids of small letters, digits and hyphens, in the order of the text.
    List<Named> named() {
        var entries = entries();
        for (Named entry : entries) {
            if (!entry.id().matches(ID)) {
                entry.key()
                        .wrong(
                                new Label(
                                        "„" + entry.id() + "“ taugt nicht als Kennung.",
                                        "'" + entry.id() + "' can't be an id."),
                                new Label(
                                        "Nehmen Sie kleine Buchstaben, Ziffern und Bindestriche, etwa „new-machine“.",
                                        "Use small letters, digits and hyphens, such as 'new-machine'."));
            }
        }
        return entries;
    }

    private Part below(String key, Node value) {
        return new Part(value, path.isEmpty() ? key : path + "." + key, problems);
    }

    private Optional<String> key(Node key, HashSet<String> seen) {
        if (!(key instanceof ScalarNode scalar)) {
            new Part(key, path, problems).text();
            return Optional.empty();
        }
        if (seen.add(scalar.getValue())) return Optional.of(scalar.getValue());
        below(scalar.getValue(), key)
                .wrong(
                        new Label(
                                "„" + scalar.getValue() + "“ steht hier schon einmal.",
                                "'" + scalar.getValue() + "' stands here already."),
                        new Label("Streichen Sie eines von beiden.", "Remove one of the two."));
        return Optional.empty();
    }
}
