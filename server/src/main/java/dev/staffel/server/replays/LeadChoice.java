package dev.staffel.server.replays;

import dev.staffel.replay.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Which leads a figure counts; an empty word leaves a question out.
///
/// @param turn see [dev.staffel.replay.Turn]
/// @param side `before` or `after`: the leads that enter under that playbook
/// @param week Monday and desk of a handover, such as `2026-01-05/sales`
/// @param load `any` handover, or one in the weeks with `over` what the desk can take or with the `most` handovers; or those
///     `waiting` at the end of the week named, else of the first at whose end most wait
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
        if (isOfWaiting()) return Optional.empty();
        if (!week.isEmpty()) return Optional.of(List.of(week));
        return switch (this.load) {
            case "over" -> Optional.of(weeks(load.get(), load.get()::isOver));
            case "most" -> Optional.of(fullest(load.get()));
            default -> Optional.empty();
        };
    }

    boolean isOfWaiting() {
        return load.equals("waiting");
    }

    /// Who waits at the end of a week: those that came last, so many of the handovers of some weeks.
    ///
    /// @param weeks as [#week], the latest first
    record Waiting(List<String> weeks, int handovers) {
        Waiting {
            weeks = List.copyOf(weeks);
        }
    }

    /// Nobody where nobody waits.
    ///
    /// @param side that is asked for
    Waiting waiting(Summary.Side side) {
        var end =
                side.weeks().stream()
                        .filter(this::isAsked)
                        .filter(one -> week.isEmpty() || week.equals(name(one)))
                        .reduce((one, next) -> next.waiting() > one.waiting() ? next : one);
        if (end.isEmpty()) return new Waiting(List.of(), 0);
        var weeks = new ArrayList<String>();
        int left = end.get().waiting();
        for (Summary.Week one : side.weeks().reversed()) {
            boolean isBefore =
                    one.desk().equals(end.get().desk())
                            && !one.monday().isAfter(end.get().monday());
            if (!isBefore || left <= 0) continue;
            weeks.add(name(one));
            left -= one.handovers();
        }
        return new Waiting(weeks, end.get().waiting());
    }

    private List<String> fullest(Summary.Side side) {
        int most =
                side.weeks().stream()
                        .filter(this::isAsked)
                        .mapToInt(Summary.Week::handovers)
                        .max()
                        .orElse(0);
        return weeks(side, week -> most > 0 && week.handovers() == most);
    }

    private static String name(Summary.Week week) {
        return week.monday() + "/" + week.desk();
    }

    private List<String> weeks(Summary.Side side, Predicate<Summary.Week> which) {
        return side.weeks().stream()
                .filter(this::isAsked)
                .filter(which)
                .map(LeadChoice::name)
                .toList();
    }

    private boolean isAsked(Summary.Week week) {
        return desk.isEmpty() || desk.equals(week.desk());
    }
}
