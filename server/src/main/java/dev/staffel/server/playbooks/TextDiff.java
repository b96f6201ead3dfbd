package dev.staffel.server.playbooks;

import java.util.ArrayList;
import java.util.List;

/// Two texts compared line by line: what went, what came, and three lines around each.
///
/// @param lines none when both say the same
record TextDiff(List<Line> lines) {
    private static final int AROUND = 3;
    private static final long MOST_CELLS = 4_000_000; // of the table of common lines

    TextDiff {
        lines = List.copyOf(lines);
    }

    /// What became of a line.
    enum Fate {
        SAME,
        GONE,
        NEW,
        /// Lines that both have are left out here.
        LEFT_OUT
    }

    /// @param number in the text that has it, from 1
    record Line(Fate fate, int number, String text) {}

    static TextDiff between(String before, String after) {
        return new TextDiff(shortened(all(before.lines().toList(), after.lines().toList())));
    }

    private static List<Line> all(List<String> before, List<String> after) {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) head++;
        int tail = 0;
        while (tail < most - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail)))
            tail++;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < head; i++) lines.add(new Line(Fate.SAME, i + 1, after.get(i)));
        middle(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail),
                head,
                lines);
        for (int i = after.size() - tail; i < after.size(); i++)
            lines.add(new Line(Fate.SAME, i + 1, after.get(i)));
        return lines;
    }

    private static void middle(List<String> gone, List<String> come, int head, List<Line> lines) {
        var common = common(gone, come);
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            boolean bothLeft = i < gone.size() && j < come.size();
            if (bothLeft && common.length > 0 && gone.get(i).equals(come.get(j))) {
                lines.add(new Line(Fate.SAME, head + j + 1, come.get(j)));
                i++;
                j++;
            } else if (i < gone.size()
                    && (!bothLeft || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Fate.GONE, head + i + 1, gone.get(i++)));
            } else {
                lines.add(new Line(Fate.NEW, head + j + 1, come.get(j++)));
            }
        }
    }

    /// How many lines the rest of both have in common from each pair of places on; nothing when they are too long for that.
    private static int[][] common(List<String> gone, List<String> come) {
        if ((long) (gone.size() + 1) * (come.size() + 1) > MOST_CELLS) return new int[0][];
        var common = new int[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--) {
            for (int j = come.size() - 1; j >= 0; j--) {
                common[i][j] =
                        gone.get(i).equals(come.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> shortened(List<Line> lines) {
        var kept = new ArrayList<Line>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!isNearChange(lines, i)) continue;
            if (i > last + 1) kept.add(new Line(Fate.LEFT_OUT, 0, ""));
            kept.add(lines.get(i));
            last = i;
        }
        if (last >= 0 && last < lines.size() - 1) kept.add(new Line(Fate.LEFT_OUT, 0, ""));
        return kept;
    }

    private static boolean isNearChange(List<Line> lines, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(lines.size(), at + AROUND + 1);
        return lines.subList(from, to).stream().anyMatch(line -> line.fate() != Fate.SAME);
    }
}
