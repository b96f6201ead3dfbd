package dev.staffel.server.playbooks;

import dev.staffel.playbook.Problem;
import java.util.List;

/// A problem of a text with the line that it is in, in one language.
///
/// @param path the way to it, such as `agreement.rules.r01.points`; empty for the text as a whole
/// @param text the line as it was typed
record ProblemLine(int line, int column, String path, String what, String remedy, String text) {
    private static final int LONGEST = 200;

    static ProblemLine of(Problem problem, List<String> lines, String language) {
        int at = problem.line() - 1;
        var line = at < lines.size() ? lines.get(at) : "";
        return new ProblemLine(
                problem.line(),
                problem.column(),
                problem.path(),
                problem.what().in(language),
                problem.remedy().in(language),
                line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }
}
