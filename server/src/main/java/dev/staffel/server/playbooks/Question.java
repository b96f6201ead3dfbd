package dev.staffel.server.playbooks;

import java.util.List;

/// A question of the workshop, and the values that answer it.
///
/// @param word the end of its message keys
/// @param chapter the chapter of the reading that says what is agreed so far
/// @param paths patterns of the values' paths
record Question(String word, String chapter, List<String> paths) {
    /// Twelve, from what counts as qualified to what happens when nobody answers.
    static final List<Question> ALL =
            List.of(
                    of("area", "fit", "agreement/grade/[^/]+", "agreement/grade/outside-area/.*"),
                    of("fit", "fit", "agreement/personas/[^/]+/(de|en)"),
                    of("stages", "stages", "agreement/ladder/stages/[^/]+/meaning/(de|en)"),
                    of("signs", "rules", "agreement/rules/r0[1-7]/points"),
                    of("fading", "rules", "agreement/rules/r0[1-7]/half-life"),
                    of(
                            "thresholds",
                            "criteria",
                            "agreement/ladder/stages/[^/]+/entries/[^/]+/when/interest"),
                    of(
                            "maturity",
                            "criteria",
                            "agreement/ladder/stages/[^/]+/entries/[^/]+/when/maturity",
                            "agreement/maturity/[^/]+"),
                    of(
                            "required",
                            "required-data",
                            "agreement/handover/required-data/[^/]+/(de|en)"),
                    of(
                            "speed",
                            "handover",
                            "agreement/handover/clocks/[^/]+/(answer-within|first-contact)"),
                    of("load", "handover", "agreement/handover/desks/[^/]+/capacity/.*"),
                    of("returns", "returns", "agreement/handover/return-reasons/[^/]+/(de|en)"),
                    of(
                            "falling",
                            "criteria",
                            "agreement/ladder/override-holds",
                            "agreement/ladder/stages/[^/]+/fallback/.*",
                            "agreement/handover/silence/.*"));

    Question {
        paths = List.copyOf(paths);
    }

    private static Question of(String word, String chapter, String... paths) {
        return new Question(word, chapter, List.of(paths));
    }

    boolean isAnsweredBy(String path) {
        return paths.stream().anyMatch(path::matches);
    }
}
