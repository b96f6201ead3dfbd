package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Carries a change into a text: what stays keeps its lines, its comments and its layout; what is new is laid out like what
/// stands beside it.
///
/// A comment above something of several lines belongs to it, moves with it and goes with it. A comment above something of
/// one line heads a group, and stays.
public final class Rewriting {
    private static final int WIDTH = 120;

    private final String text;
    private final Nodes nodes;
    private final Blocks blocks;

    private Rewriting(String text) {
        this.text = text;
        this.nodes = new Nodes(text);
        this.blocks = new Blocks(text, nodes);
    }

    /// The text changed so that it says what is wanted.
    ///
    /// @throws IllegalArgumentException when the text's layout can't be read
    public static String of(String text, Written wanted) {
        var whole = text.endsWith("\n") ? text : text + "\n";
        var root =
                Loading.root(whole, new Problems())
                        .orElseThrow(() -> new IllegalArgumentException("no playbook's layout"));
        return Nodes.written(root).equals(wanted) ? text : new Rewriting(whole).file(root, wanted);
    }

    private String file(Node root, Written wanted) {
        if (!isSameKind(root, wanted)) return Layout.file(wanted);
        if (Nodes.isInBraces(root)) {
            return text.substring(0, nodes.begin(root))
                    + inBraces(root, wanted)
                    + text.substring(nodes.end(root));
        }
        var entries = Nodes.entries(root);
        return text.substring(0, blocks.begin(entries.getFirst()))
                + lines(root, wanted)
                + text.substring(blocks.end(entries.getLast()));
    }

    private static boolean isSameKind(Node node, Written wanted) {
        return switch (wanted) {
            case Written.Word _ -> node instanceof ScalarNode;
            case Written.Many(var items) ->
                    node instanceof SequenceNode list
                            && !list.getValue().isEmpty()
                            && !items.isEmpty();
            case Written.Lines(var lines) ->
                    node instanceof MappingNode mapping
                            && !mapping.getValue().isEmpty()
                            && !lines.isEmpty();
        };
    }

    /// All lines or items of something that is not in braces, with their comments.
    private String lines(Node node, Written wanted) {
        var entries = Nodes.entries(node);
        var order = Pairing.of(node, wanted);
        var parts = new ArrayList<String>();
        for (int i = 0; i < order.size(); i++) {
            var pair = order.get(i);
            parts.add(
                    pair.isNew()
                            ? Layout.block(pair, blocks.column(entries.getFirst()), style(entries))
                            : whole(entries.get(pair.before()), pair.wanted()));
        }
        var gaps = new ArrayList<String>();
        for (int i = 0; i + 1 < entries.size(); i++) {
            gaps.add(text.substring(blocks.end(entries.get(i)), blocks.begin(entries.get(i + 1))));
        }
        var joined =
                Pairing.isOnlyReordered(order, entries)
                        ? zip(parts, gaps)
                        : join(parts, order, gaps);
        int column = blocks.column(entries.getFirst());
        return blocks.beginsInsideLine(entries.getFirst()) ? joined.substring(column) : joined;
    }

    /// New things look like those beside them: in braces or not.
    private static boolean style(List<Nodes.Entry> entries) {
        return entries.stream().allMatch(entry -> Nodes.isInBraces(entry.value()));
    }

    /// A block as it would stand if it began with its line.
    private String whole(Nodes.Entry entry, Written wanted) {
        var block = block(entry, wanted);
        return blocks.beginsInsideLine(entry) ? " ".repeat(blocks.column(entry)) + block : block;
    }

    private static String zip(List<String> parts, List<String> gaps) {
        var joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            joined.append(parts.get(i));
            if (i < gaps.size()) joined.append(gaps.get(i));
        }
        return joined.toString();
    }

    /// What stood between two things stays behind the first of them; of what stood behind a removed one only comments do.
    private static String join(List<String> parts, List<Pairing> order, List<String> gaps) {
        var joined = new StringBuilder();
        var open = new StringBuilder(); // what stood behind the last thing that was there before
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            int before = order.get(i).before();
            if (before >= 0) {
                joined.append(open);
                open.setLength(0);
                for (int gone = last + 1; gone < before; gone++) keepComment(gaps, gone, joined);
                last = Math.max(last, before);
            }
            joined.append(parts.get(i));
            if (before >= 0 && before < gaps.size()) open.append(gaps.get(before));
        }
        if (open.indexOf("#") >= 0) joined.append(open);
        for (int gone = last + 1; gone < gaps.size(); gone++) keepComment(gaps, gone, joined);
        return joined.toString();
    }

    private static void keepComment(List<String> gaps, int place, StringBuilder joined) {
        if (place < gaps.size() && gaps.get(place).contains("#")) joined.append(gaps.get(place));
    }

    /// A line or an item with all that belongs to it.
    private String block(Nodes.Entry entry, Written wanted) {
        var value = entry.value();
        int begin = blocks.begin(entry);
        int end = blocks.end(entry);
        if (Nodes.written(value).equals(wanted)) return text.substring(begin, end);
        if (!isSameKind(value, wanted)) return again(entry, wanted);
        if (value instanceof ScalarNode || Nodes.isInBraces(value)) {
            var inside =
                    value instanceof ScalarNode
                            ? Layout.word(entry.name(), wanted, false)
                            : inBraces(value, wanted);
            return isTooLong(value, inside)
                    ? again(entry, wanted)
                    : before(entry, begin) + inside + text.substring(nodes.end(value), end);
        }
        var inner = Nodes.entries(value);
        return text.substring(begin, blocks.begin(inner.getFirst()))
                + lines(value, wanted)
                + text.substring(blocks.end(inner.getLast()), end);
    }

    private String before(Nodes.Entry entry, int begin) {
        int from = nodes.begin(entry.value());
        var before = text.substring(begin, from);
        return before.endsWith(":") ? before + " " : before;
    }

    private boolean isTooLong(Node value, String inside) {
        int column = nodes.column(value);
        int was = nodes.end(value) - nodes.begin(value);
        return !(value instanceof ScalarNode)
                && column + inside.length() > WIDTH
                && column + was <= WIDTH;
    }

    /// Laid out anew, with the comment that stood behind it in its line.
    private String again(Nodes.Entry entry, Written wanted) {
        int begin = blocks.begin(entry);
        int from = entry.isItem() ? nodes.begin(entry.value()) : nodes.behindColon(entry);
        boolean wasInLine =
                Nodes.isInBraces(entry.value()) || Nodes.entries(entry.value()).isEmpty();
        int behind = blocks.contentEnd(entry);
        var comment = wasInLine ? text.substring(behind, nodes.lineEnd(behind)) : "\n";
        var rest = wasInLine ? text.substring(nodes.lineEnd(behind), blocks.end(entry)) : "";
        var laid = Layout.value(entry.name(), wanted, blocks.column(entry), entry.isItem());
        return text.substring(begin, from) + laid.with(comment) + rest;
    }

    /// Something in braces or brackets.
    private String inBraces(Node node, Written wanted) {
        var entries = Nodes.entries(node);
        var order = Pairing.of(node, wanted);
        var joined =
                new StringBuilder(
                        text.substring(nodes.begin(node), nodes.begin(entries.getFirst().key())));
        var usual = entries.size() > 1 ? between(entries, 0) : ", ";
        boolean same = Pairing.isOnlyReordered(order, entries);
        for (int i = 0; i < order.size(); i++) {
            int before = order.get(i).before();
            if (i > 0) {
                boolean follows = before > 0 && order.get(i - 1).before() == before - 1;
                joined.append(
                        same
                                ? between(entries, i - 1)
                                : follows ? between(entries, before - 1) : usual);
            }
            joined.append(piece(entries, order.get(i), node instanceof MappingNode));
        }
        return joined + text.substring(nodes.end(entries.getLast().value()), nodes.end(node));
    }

    private String between(List<Nodes.Entry> entries, int place) {
        return text.substring(
                nodes.end(entries.get(place).value()), nodes.begin(entries.get(place + 1).key()));
    }

    private String piece(List<Nodes.Entry> entries, Pairing pair, boolean named) {
        if (pair.isNew()) return Layout.flow(pair, named);
        var entry = entries.get(pair.before());
        var value = entry.value();
        int begin = nodes.begin(entry.key());
        if (Nodes.written(value).equals(pair.wanted())) {
            return text.substring(begin, Math.max(nodes.end(value), nodes.begin(value)));
        }
        var lead = text.substring(begin, nodes.begin(value));
        boolean stays = isSameKind(value, pair.wanted()) && !(value instanceof ScalarNode);
        return stays
                ? lead + inBraces(value, pair.wanted())
                : lead + Layout.flow(pair.name(), pair.wanted());
    }
}
