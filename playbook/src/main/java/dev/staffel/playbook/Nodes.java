package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Where YAML nodes stand in their text, and what they say.
///
/// @param oneSignEach whether every sign is one `char`, so that nothing has to be counted
record Nodes(String text, boolean oneSignEach) {

    Nodes(String text) {
        this(text, text.codePointCount(0, text.length()) == text.length());
    }

    /// A line of a mapping or an item of a list.
    ///
    /// @param key the line's key; the item itself where there is none
    record Entry(String name, Node key, Node value, boolean isItem) {}

    static Written written(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Written.Word(scalar.getValue());
            case SequenceNode list ->
                    new Written.Many(list.getValue().stream().map(Nodes::written).toList());
            case MappingNode mapping -> {
                var lines = new ArrayList<Written.Line>();
                for (NodeTuple tuple : mapping.getValue()) {
                    lines.add(new Written.Line(name(tuple), written(tuple.getValueNode())));
                }
                yield new Written.Lines(lines);
            }
            default -> new Written.Word("");
        };
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    /// None of a scalar.
    static List<Entry> entries(Node node) {
        var entries = new ArrayList<Entry>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.add(
                        new Entry(name(tuple), tuple.getKeyNode(), tuple.getValueNode(), false));
            }
        }
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                entries.add(new Entry(Integer.toString(entries.size()), item, item, true));
            }
        }
        return entries;
    }

    /// The node that a path leads to.
    static Optional<Node> find(Node root, String path) {
        if (path.isEmpty()) return Optional.of(root);
        var step = Step.first(path);
        return entries(root).stream()
                .filter(entry -> entry.name().equals(step.name()))
                .findFirst()
                .flatMap(entry -> find(entry.value(), step.rest()));
    }

    static boolean isInBraces(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    int begin(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    /// Behind the last sign of a node; blank lines and comments behind it don't belong to it.
    int end(Node node) {
        var entries = entries(node);
        if (!isInBraces(node) && !entries.isEmpty()) return end(entries.getLast());
        int end = offset(node.getEndMark().orElseThrow());
        boolean isText = node instanceof ScalarNode scalar && !scalar.isPlain();
        while (isText && end > begin(node) && Character.isWhitespace(text.charAt(end - 1))) end--;
        return end;
    }

    private int end(Entry entry) {
        int end = end(entry.value());
        return entry.isItem() ? end : Math.max(end, behindColon(entry));
    }

    /// Behind the colon of a line's key.
    int behindColon(Entry entry) {
        return text.indexOf(':', offset(entry.key().getEndMark().orElseThrow())) + 1;
    }

    /// Marks count code points.
    private int offset(Mark mark) {
        return oneSignEach ? mark.getIndex() : text.offsetByCodePoints(0, mark.getIndex());
    }

    int lineBegin(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /// Behind the line break, or the end of the text.
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
