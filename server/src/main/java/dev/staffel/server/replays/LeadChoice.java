package dev.staffel.server.replays;

import java.util.function.UnaryOperator;

/// Which leads a figure counts; an empty word leaves a question out.
///
/// @param turn see [dev.staffel.replay.Turn]
/// @param side `before` or `after`: the leads that enter under that playbook
/// @param week Monday and desk of a handover, such as `2026-01-05/sales`
/// @param win `missed` or `gained`
record LeadChoice(
        String turn,
        String ending,
        String side,
        String reason,
        String rule,
        String condition,
        String week,
        String win) {

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
                parameter.apply("win"));
    }
}
