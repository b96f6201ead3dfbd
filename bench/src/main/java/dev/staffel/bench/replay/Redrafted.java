package dev.staffel.bench.replay;

/// Two drafts of the machine builder's playbook, as texts. Replays of them cost differently, because a comparison folds a lead
/// twice only where the draft may decide otherwise.
final class Redrafted {
    private static final String THRESHOLD = "interest: at least 40";
    private static final String POINTS = "points: 15\n      half-life: 60 days";

    private Redrafted() {}

    /// One threshold moved.
    static String higher(String text) {
        return with(text, THRESHOLD, "interest: at least 45");
    }

    /// A rule is worth something else, and each way in asks for another span: no lead is spared its second fold.
    static String rewritten(String text) {
        return with(
                with(text, POINTS, "points: 20\n      half-life: 45 days"),
                "own-initiative within 60 days",
                "own-initiative within 90 days");
    }

    private static String with(String text, String phrase, String other) {
        if (!text.contains(phrase)) throw new IllegalArgumentException("no " + phrase);
        return text.replace(phrase, other);
    }
}
