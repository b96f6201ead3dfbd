package dev.staffel.playbook;

import dev.staffel.engine.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The agreement of one text together with the working settings of another, each with its comments.
final class TextParts {
    /// What belongs to the working settings; all else is agreed.
    private static final Set<String> OWNED = Set.of("name", "basis", "settings");

    private TextParts() {}

    /// @throws IllegalStateException when one of the texts is bad
    static String compose(String agreed, String owned) {
        var agreement = PlaybookText.read(agreed).orThrow();
        var settings = PlaybookText.read(owned).orThrow();
        var agreedSections = sections(agreed);
        var ownedSections = sections(owned);
        if (agreedSections.isEmpty() || ownedSections.isEmpty()) {
            return canonical(agreement, settings);
        }
        var composed = new StringBuilder(prologue(agreed, agreedSections));
        var order = new ArrayList<>(agreedSections.stream().map(Section::key).toList());
        ownedSections.stream()
                .map(Section::key)
                .filter(key -> OWNED.contains(key) && !order.contains(key))
                .forEach(order::add);
        for (var key : order) {
            var from = OWNED.contains(key) ? ownedSections : agreedSections;
            from.stream()
                    .filter(section -> section.key().equals(key))
                    .forEach(section -> append(composed, section));
        }
        return composed.toString();
    }

    private static void append(StringBuilder composed, Section section) {
        composed.append(section.text());
        if (!section.text().endsWith("\n")) composed.append('\n');
    }

    private static String canonical(Playbook agreement, Playbook settings) {
        return PlaybookText.write(
                new Playbook(
                        settings.name(),
                        settings.basis(),
                        agreement.zone(),
                        agreement.agreement(),
                        settings.settings()));
    }

    /// A key at the left edge, with the comment above it and all that is indented below it.
    private record Section(String key, int begin, String text) {}

    private static String prologue(String text, List<Section> sections) {
        return text.substring(0, sections.getFirst().begin());
    }

    /// None when the text is written in braces, so that lines don't tell its parts.
    private static List<Section> sections(String text) {
        var root = Loading.root(text, new Problems());
        if (root.isEmpty()
                || !(root.get() instanceof MappingNode mapping)
                || mapping.getFlowStyle() == FlowStyle.FLOW) return List.of();
        var lines = text.split("(?<=\n)", -1);
        var sections = new ArrayList<Section>();
        var tuples = mapping.getValue();
        for (int i = 0; i < tuples.size(); i++) {
            int first = firstLine(lines, tuples.get(i), i == 0);
            int end =
                    i + 1 < tuples.size()
                            ? firstLine(lines, tuples.get(i + 1), false)
                            : lines.length;
            var key = ((ScalarNode) tuples.get(i).getKeyNode()).getValue();
            sections.add(
                    new Section(
                            key,
                            offset(lines, first),
                            String.join("", List.of(lines).subList(first, end))));
        }
        return sections;
    }

    /// The line of the key, or of the comment that stands right above it; a comment above the first key is the file's.
    private static int firstLine(String[] lines, NodeTuple tuple, boolean isFirstKey) {
        int line = tuple.getKeyNode().getStartMark().orElseThrow().getLine();
        if (isFirstKey) return line;
        while (line > 0 && lines[line - 1].startsWith("#")) line--;
        return line;
    }

    private static int offset(String[] lines, int line) {
        int offset = 0;
        for (int i = 0; i < line; i++) offset += lines[i].length();
        return offset;
    }
}
