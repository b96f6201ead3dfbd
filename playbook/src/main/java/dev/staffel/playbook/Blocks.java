package dev.staffel.playbook;

/// Which lines of a text belong to a line of a mapping or to an item of a list, comments included.
record Blocks(String text, Nodes nodes) {

    /// Where it begins: with its line, or with the comment above that belongs to it.
    int begin(Nodes.Entry entry) {
        int sign = sign(entry);
        int line = nodes.lineBegin(sign);
        if (!text.substring(line, sign).isBlank()) return sign;
        boolean hasSeveralLines = text.substring(sign, contentEnd(entry)).indexOf('\n') >= 0;
        int column = sign - line;
        while (hasSeveralLines && line > 0 && isCommentAt(nodes.lineBegin(line - 1), column)) {
            line = nodes.lineBegin(line - 1);
        }
        return isHeadOfFile(line) ? nodes.lineBegin(sign) : line;
    }

    /// A comment at the very beginning is the file's.
    private boolean isHeadOfFile(int line) {
        return line == 0;
    }

    /// Behind its last line; a comment that is indented deeper than its name belongs to it.
    int end(Nodes.Entry entry) {
        int end = nodes.lineEnd(contentEnd(entry));
        int column = column(entry);
        while (end < text.length() && isDeeperComment(end, column)) end = nodes.lineEnd(end);
        return end;
    }

    int contentEnd(Nodes.Entry entry) {
        int end = nodes.end(entry.value());
        return entry.isItem() ? end : Math.max(end, nodes.behindColon(entry));
    }

    /// The column of its name, or of the dash before it.
    int column(Nodes.Entry entry) {
        int sign = sign(entry);
        return sign - nodes.lineBegin(sign);
    }

    /// Whether it follows a dash in the same line.
    boolean beginsInsideLine(Nodes.Entry entry) {
        int sign = sign(entry);
        return !text.substring(nodes.lineBegin(sign), sign).isBlank();
    }

    private int sign(Nodes.Entry entry) {
        int begin = nodes.begin(entry.key());
        return entry.isItem() ? text.lastIndexOf('-', begin - 1) : begin;
    }

    private boolean isCommentAt(int line, int column) {
        int end = nodes.lineEnd(line);
        return end > line + column
                && text.charAt(line + column) == '#'
                && text.substring(line, line + column).isBlank();
    }

    private boolean isDeeperComment(int line, int column) {
        var whole = text.substring(line, nodes.lineEnd(line));
        var stripped = whole.stripLeading();
        return stripped.startsWith("#") && whole.length() - stripped.length() > column;
    }
}
