package dev.staffel.playbook;

import dev.staffel.playbook.Yaml.Items;
import dev.staffel.playbook.Yaml.Plain;
import dev.staffel.playbook.Yaml.Row;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lays YAML out: two spaces a level, short things in one line, quotes only where they are needed.
final class YamlText {
    private static final int WIDTH = 120;
    private static final Pattern SAFE =
            Pattern.compile("[\\p{L}\\p{N}/(„€][\\p{L}\\p{N} ./%+()„“”’€&;…–_<>=°§!?-]*");
    private static final Pattern SAFE_OUTSIDE_BRACES =
            Pattern.compile("[\\p{L}\\p{N}/(„€][\\p{L}\\p{N} ./%+()„“”’€&;…–_<>=°§!?,'\"-]*");
    private static final Pattern NOT_WORDS =
            Pattern.compile(
                    "[-+]?[.0-9][0-9_.eExXoOa-fA-F+-]*|true|false|null|True|False|Null|TRUE|FALSE|NULL");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(Rows root) {
        var text = new YamlText();
        text.rows(root, 0);
        return text.out.toString();
    }

    /// A row with its line break, as it stands in a text.
    static String row(Row row, int indent) {
        var text = new YamlText();
        text.rows(new Rows(List.of(row), false), indent);
        return text.out.toString();
    }

    /// An item of a list with its dash and its line break.
    static String item(Yaml item, int indent) {
        var text = new YamlText();
        text.listed(item, indent);
        return text.out.toString();
    }

    private void rows(Rows rows, int indent) {
        for (Row row : rows.rows()) {
            pad(indent);
            one(row, indent);
        }
    }

    /// Writes the row behind what stands in the line already.
    private void one(Row row, int indent) {
        var key = words(row.key(), true);
        out.append(key).append(':');
        value(row.value(), indent, indent + key.length() + 2);
    }

    private void value(Yaml value, int indent, int column) {
        switch (value) {
            case Words(var text) -> out.append(' ').append(words(text, false)).append('\n');
            case Plain(var text) -> out.append(' ').append(text).append('\n');
            case Items items -> {
                if (inLine(items, items.inLine() || items.items().isEmpty(), column)) return;
                out.append('\n');
                for (Yaml item : items.items()) listed(item, indent + 2);
            }
            case Rows rows -> {
                if (inLine(rows, rows.inLine() || rows.rows().isEmpty(), column)) return;
                out.append('\n');
                rows(rows, indent + 2);
            }
        }
    }

    private void listed(Yaml item, int indent) {
        pad(indent);
        out.append('-');
        if (item instanceof Rows rows && !rows.rows().isEmpty()) {
            if (inLine(rows, rows.inLine(), indent + 2)) return;
            out.append(' ');
            one(rows.rows().getFirst(), indent + 2);
            rows(new Rows(rows.rows().subList(1, rows.rows().size()), false), indent + 2);
            return;
        }
        value(item, indent, indent + 2);
    }

    private boolean inLine(Yaml value, boolean wanted, int column) {
        if (!wanted) return false;
        var flow = flow(value);
        boolean isEmpty = flow.equals("[]") || flow.equals("{}");
        if (!isEmpty && column + flow.length() > WIDTH) return false;
        out.append(' ').append(flow).append('\n');
        return true;
    }

    static String flow(Yaml value) {
        return switch (value) {
            case Words(var text) -> words(text, true);
            case Plain(var text) -> text;
            case Items(var items, _) ->
                    items.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            case Rows(var rows, _) ->
                    rows.stream()
                            .map(row -> words(row.key(), true) + ": " + flow(row.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private void pad(int indent) {
        out.repeat(' ', indent);
    }

    static String words(String text, boolean inBraces) {
        var safe = inBraces ? SAFE : SAFE_OUTSIDE_BRACES;
        boolean isSafe = safe.matcher(text).matches() && !text.endsWith(" ");
        return isSafe && !NOT_WORDS.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(sign -> {
                    switch (sign) {
                        case '"' -> quoted.append("\\\"");
                        case '\\' -> quoted.append("\\\\");
                        case '\n' -> quoted.append("\\n");
                        case '\t' -> quoted.append("\\t");
                        default -> append(quoted, sign);
                    }
                });
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int sign) {
        boolean isAscii = sign >= ' ' && sign < 0x7F;
        if (isAscii || Character.isLetterOrDigit(sign)) {
            quoted.appendCodePoint(sign);
        } else {
            quoted.append("\\U%08x".formatted(sign));
        }
    }
}
