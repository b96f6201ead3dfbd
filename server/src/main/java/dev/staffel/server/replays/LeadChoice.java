package dev.staffel.server.replays;

import dev.staffel.replay.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// Which leads a figure counts; an empty word leaves a question out.
///
/// @param turn see [dev.staffel.replay.Turn]
/// @param side `before` or `after`: the leads that enter under that playbook
/// @param week Monday and desk of a handover, such as `2026-01-05/sales`
/// @param load `any` handover, or one in the weeks with `over` what the desk can take, with the `most` handovers, or at whose
///     end most are `waiting`
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
        String load,
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
                parameter.apply("load"),
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

    /// Whether handovers are counted, of which a lead may have several.
    boolean isOfHandovers() {
        return !week.isEmpty() || !load.isEmpty() || !desk.isEmpty();
    }

    /// The weeks in which the leads are handed over, as [#week]; empty where any will do.
    ///
    /// @param load the weeks of the side that is asked for
    Optional<List<String>> weeks(Supplier<Summary.Side> load) {
        if (!week.isEmpty()) return Optional.of(List.of(week));
        return switch (this.load) {
            case "over" -> Optional.of(weeks(load.get(), load.get()::isOver));
            case "most" -> Optional.of(highest(load.get(), Summary.Week::handovers));
            case "waiting" -> Optional.of(highest(load.get(), Summary.Week::waiting));
            default -> Optional.empty();
        };
    }

    private List<String> highest(Summary.Side side, ToIntFunction<Summary.Week> figure) {
        int most = side.weeks().stream().filter(this::isAsked).mapToInt(figure).max().orElse(0);
        return weeks(side, week -> most > 0 && figure.applyAsInt(week) == most);
    }

    private List<String> weeks(Summary.Side side, Predicate<Summary.Week> which) {
        return side.weeks().stream()
                .filter(this::isAsked)
                .filter(which)
                .map(week -> week.monday() + "/" + week.desk())
                .toList();
    }

    private boolean isAsked(Summary.Week week) {
        return desk.isEmpty() || desk.equals(week.desk());
    }
}
