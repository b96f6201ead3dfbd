package dev.staffel.engine.route;

import dev.staffel.engine.route.Why.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The steps of a choice as one line of text, which is kept in the log as the reason of the routing: `owner anna; turn anna 1`.
public final class WhyText {
    private static final String BETWEEN = "; ";

    private WhyText() {}

    /// One line; ids of members hold no space and no semicolon.
    public static String of(List<Why> why) {
        return why.stream().map(WhyText::of).collect(Collectors.joining(BETWEEN));
    }

    private static String of(Why step) {
        return switch (step) {
            case Why.OwnsAccount(var member) -> "owner " + member;
            case Why.LeftOut(var member, var obstacle) -> "without " + member + " " + of(obstacle);
            case Why.StandsIn(var member, var away) -> "deputy " + member + " " + away;
            case Why.Named(var trait, var members) ->
                    "named " + small(trait) + " " + String.join(" ", members);
            case Why.Chosen(var member, var order, var among) ->
                    "chosen " + member + " " + small(order) + " " + among;
            case Why.NobodyFree() -> "nobody";
        };
    }

    private static String of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OtherTrait(var trait) -> "other " + small(trait);
            case Obstacle.IsAway() -> "away";
            case Obstacle.FullOfOpen(var open) -> "open " + open;
            case Obstacle.FullThisWeek(var taken) -> "week " + taken;
            case Obstacle.LetItPass() -> "late";
        };
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// The steps that the line tells; nothing for a line of another kind, such as one written by hand or by an older program.
    public static Optional<List<Why>> read(String line) {
        var steps = new ArrayList<Why>();
        for (var part : line.split(BETWEEN, -1)) {
            var step = step(part.split(" ", -1));
            if (step.isEmpty()) return Optional.empty();
            steps.add(step.get());
        }
        return Optional.of(steps);
    }

    private static Optional<Why> step(String[] words) {
        try {
            return switch (words[0]) {
                case "owner" -> Optional.of(new Why.OwnsAccount(words[1]));
                case "without" -> Optional.of(new Why.LeftOut(words[1], obstacle(words)));
                case "deputy" -> Optional.of(new Why.StandsIn(words[1], words[2]));
                case "named" ->
                        Optional.of(
                                new Why.Named(
                                        trait(words[1]), List.of(words).subList(2, words.length)));
                case "chosen" ->
                        Optional.of(
                                new Why.Chosen(
                                        words[1],
                                        Order.valueOf(words[2].toUpperCase(Locale.ROOT)),
                                        Integer.parseInt(words[3])));
                case "nobody" -> Optional.of(new Why.NobodyFree());
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Obstacle obstacle(String[] words) {
        return switch (words[2]) {
            case "other" -> new Obstacle.OtherTrait(trait(words[3]));
            case "away" -> new Obstacle.IsAway();
            case "open" -> new Obstacle.FullOfOpen(Integer.parseInt(words[3]));
            case "week" -> new Obstacle.FullThisWeek(Integer.parseInt(words[3]));
            case "late" -> new Obstacle.LetItPass();
            default -> throw new IllegalArgumentException("no such obstacle: " + words[2]);
        };
    }

    private static Trait trait(String word) {
        return Trait.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
