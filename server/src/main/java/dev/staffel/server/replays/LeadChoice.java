package dev.staffel.server.replays;

import java.util.function.UnaryOperator;

/// Which leads a figure counts; an empty word leaves a question out.
///
/// @param turn see [dev.staffel.replay.Turn]
/// @param side `before` or `after`: the leads that enter under that playbook
/// @param week Monday and desk of a handover, such as `2026-01-05/sales`
/// @param win `missed` or `gained`
/// @param desk a desk that it is handed over to, on the side named
/// @param entry the way in whose threshold is moved; empty where all stand
/// @param level to where it is moved, in whole points
/// @param answer `answered`, `accepted`, or `ended` after it was accepted: what a rate counts
record LeadChoice(
        String turn,
        String ending,
        String side,
        String reason,
        String rule,
        String condition,
        String week,
        String win,
        String desk,
        String answer,
        String entry,
        int level) {

    /// Reads the parameters of an address.
    static LeadChoice of(UnaryOperator<String> parameter) {
        return new LeadChoice(
                parameter.apply("turn"),
                parameter.apply("ending"),
                parameter.apply("side"),
                parameter.apply("reason"),
                parameter.apply("rule"),
                parameter.apply("condition"),
                parameter.apply("week"),
                parameter.apply("win"),
                parameter.apply("desk"),
                parameter.apply("answer"),
                parameter.apply("entry"),
                level(parameter.apply("level")));
    }

    /// A level that is none asks for nothing.
    static int level(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
