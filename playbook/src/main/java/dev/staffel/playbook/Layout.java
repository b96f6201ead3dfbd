package dev.staffel.playbook;

import dev.staffel.playbook.Yaml.Items;
import dev.staffel.playbook.Yaml.Plain;
import dev.staffel.playbook.Yaml.Row;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How what is new in a text is laid out.
final class Layout {
    private static final Set<String> LABELS = Set.of("de", "en", "words", "thing");
    private static final Set<String> SHORT =
            Set.of(
                    "when",
                    "given",
                    "outside-area",
                    "requalify-when",
                    "not",
                    "silence",
                    "control-sample",
                    "fallback",
                    "capacity",
                    "hot-needs");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,3})?");

    private Layout() {}

    /// Something laid out behind a key or a dash.
    ///
    /// @param head what stands in the same line
    /// @param below the lines below it, empty where there are none
    record Laid(String head, String below) {
        /// @param comment what follows in the same line, with the line break
        String with(String comment) {
            return head + comment + below;
        }
    }

    static String file(Written wanted) {
        return wanted instanceof Written.Lines lines ? YamlText.of(rows(lines, false)) : "{}\n";
    }

    /// @param inLine whether it stands in braces if it fits
    static String block(Pairing pair, int column, boolean inLine) {
        return pair.name().isEmpty()
                ? YamlText.item(yaml("", pair.wanted(), true), column)
                : YamlText.row(
                        new Row(pair.name(), yaml(pair.name(), pair.wanted(), inLine)), column);
    }

    static Laid value(String name, Written wanted, int column, boolean isItem) {
        var text =
                isItem
                        ? YamlText.item(yaml("", wanted, true), column)
                        : YamlText.row(new Row("x", yaml(name, wanted, false)), column);
        var behind = text.substring(column + (isItem ? 2 : "x:".length()));
        int line = behind.indexOf('\n');
        return new Laid(behind.substring(0, line), behind.substring(line + 1));
    }

    static String flow(Pairing pair, boolean named) {
        var value = flow(pair.name(), pair.wanted());
        return named ? YamlText.words(pair.name(), true) + ": " + value : value;
    }

    static String flow(String name, Written wanted) {
        return YamlText.flow(yaml(name, wanted, true));
    }

    static String word(String name, Written wanted, boolean inBraces) {
        return switch (yaml(name, wanted, true)) {
            case Plain(var text) -> text;
            case Words(var text) -> YamlText.words(text, inBraces);
            case Items _, Rows _ -> throw new IllegalArgumentException("no word: " + wanted);
        };
    }

    private static Yaml yaml(String name, Written wanted, boolean inLine) {
        return switch (wanted) {
            case Written.Word(var text) ->
                    NUMBER.matcher(text).matches() && !LABELS.contains(name)
                            ? new Plain(text)
                            : new Words(text);
            case Written.Many(var items) ->
                    new Items(items.stream().map(item -> yaml("", item, true)).toList(), true);
            case Written.Lines lines -> rows(lines, inLine || isShort(name, lines.lines()));
        };
    }

    private static boolean isShort(String name, List<Written.Line> lines) {
        return SHORT.contains(name) && lines.size() <= 3;
    }

    private static Rows rows(Written.Lines lines, boolean inLine) {
        return new Rows(
                lines.lines().stream()
                        .map(line -> new Row(line.key(), yaml(line.key(), line.value(), inLine)))
                        .toList(),
                inLine);
    }
}
