package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of a mapping's text, which knows where it stands and tells what is wrong with it.
final class Part {
    private final Node node;
    private final String path;
    private final List<MappingProblem> problems;

    Part(Node node, String path, List<MappingProblem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    String path() {
        return path;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isBlank() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    MappingRead.Mention mentioning(String column) {
        int place = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        return new MappingRead.Mention(column, line(), place, path);
    }

    void wrong(Label what, Label remedy) {
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        problems.add(new MappingProblem(line(), column, path, value, what, remedy));
    }

    /// The entries by name; of those not allowed each is a problem.
    Map<String, Part> entries(List<String> allowed) {
        Map<String, Part> entries = entries();
        entries.forEach((name, part) -> {
            if (!allowed.contains(name)) {
                part.unknownKey(name, allowed);
            }
        });
        return entries;
    }

    private void unknownKey(String name, List<String> allowed) {
        String possible = String.join(", ", allowed);
        var meant = AttributeNames.nearest(name, allowed);
        wrong(
                new Label(
                        "Unbekannter Eintrag \"" + name + "\".", "Unknown entry \"" + name + "\"."),
                new Label(
                        meant.map(word -> "Gemeint ist wohl \"" + word + "\".")
                                .orElse("Möglich sind: " + possible + "."),
                        meant.map(word -> "Probably \"" + word + "\" is meant.")
                                .orElse("Possible are: " + possible + ".")));
    }

    Map<String, Part> entries() {
        Map<String, Part> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(
                    new Label(
                            "Hier gehören Einträge der Form name: wert hin.",
                            "Entries of the form name: value belong here."),
                    new Label("Rücken Sie sie darunter ein.", "Indent them below."));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            String below = path.isEmpty() ? name : path + "." + name;
            var part = new Part(tuple.getValueNode(), below, problems);
            if (entries.put(name, part) != null) {
                part.wrong(
                        new Label("Der Eintrag steht zweimal da.", "The entry stands there twice."),
                        new Label("Entfernen Sie einen davon.", "Remove one of them."));
            }
        }
        return entries;
    }

    /// The items of a list; a single value is a list of one.
    List<Part> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<Part> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Part(item, path + "[" + (items.size() + 1) + "]", problems));
        }
        return items;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(
                new Label("Hier fehlt ein Wert.", "A value is missing here."),
                new Label(
                        "Schreiben Sie ihn hinter den Doppelpunkt.", "Write it after the colon."));
        return "?";
    }

    /// The text, where nothing at all is a value too.
    String textOrBlank() {
        return isBlank() ? "" : text();
    }

    List<String> texts() {
        return items().stream().map(Part::text).toList();
    }

    int integer(int least, int most) {
        String text = text();
        Optional<Long> number = OrderSpan.number(text);
        if (number.isEmpty() || number.get() < least || number.get() > most) {
            wrong(
                    new Label(
                            "Das ist keine passende ganze Zahl.",
                            "This is no fitting whole number."),
                    new Label(
                            "Möglich ist %d bis %d.".formatted(least, most),
                            "Possible is %d to %d.".formatted(least, most)));
            return least;
        }
        return number.get().intValue();
    }

    /// One of the words; the first when it is none of them.
    String oneOf(List<String> words) {
        String text = text();
        if (words.contains(text)) {
            return text;
        }
        String possible = String.join(", ", words);
        wrong(
                new Label("Dieses Wort ist hier nicht möglich.", "This word is not possible here."),
                new Label("Möglich sind: " + possible + ".", "Possible are: " + possible + "."));
        return words.getFirst();
    }
}
