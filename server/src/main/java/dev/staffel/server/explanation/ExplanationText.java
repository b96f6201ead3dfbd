package dev.staffel.server.explanation;

import dev.staffel.server.explanation.Explanation.Line;
import dev.staffel.server.explanation.Explanation.Tick;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An explanation as lines of text for a terminal.
public final class ExplanationText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final StringBuilder text = new StringBuilder();
    private final Explanation told;
    private final ZoneId zone;

    private ExplanationText(Explanation told, ZoneId zone) {
        this.told = told;
        this.zone = zone;
    }

    /// The whole text.
    ///
    /// @param zone that instants are told in
    public static String of(Explanation explanation, ZoneId zone) {
        return new ExplanationText(explanation, zone).text();
    }

    private String text() {
        line("%s (lead %d)".formatted(told.name(), told.lead()));
        line(
                "as of %s %s, under playbook version %d"
                        .formatted(moment(told.asOf()), zone, told.playbookVersion()));
        stage();
        interest();
        fit();
        criteria();
        levers();
        return text.toString();
    }

    private void stage() {
        var stage = told.stage();
        chapter("Stage", "%s since %s".formatted(stage.name(), moment(stage.since())));
        line(
                "            %s (signal %d, playbook version %d, behaviour %d)"
                        .formatted(
                                stage.reason().text(),
                                stage.reason().position(),
                                stage.reason().playbookVersion(),
                                stage.reason().behaviour()));
        if (told.earlierRelease())
            line(
                    "            decided by an earlier release; points are counted here as this one counts them");
        chapter("Holder", told.holder().name());
        String missing =
                told.missing().stream()
                        .map(Explanation.Named::name)
                        .collect(Collectors.joining(", "));
        chapter("Missing", missing.isEmpty() ? "nothing that a handover needs" : missing);
    }

    private void interest() {
        var interest = told.interest();
        chapter("Interest", "%d points".formatted(interest.points()));
        if (!interest.lines().isEmpty()) {
            interest.lines()
                    .forEach(each ->
                            line("  %12s  %s".formatted(points(each.thousandths()), words(each))));
            line("  ------------");
        }
        line("  %12s  in total".formatted(points(interest.thousandths())));
        interest.topics()
                .forEach(topic ->
                        line(
                                "  %12s  of it on %s"
                                        .formatted(points(topic.thousandths()), topic.name())));
        var maturity = told.maturity();
        chapter("Maturity", maturity == null ? "no sign yet" : maturity.name());
    }

    private static String words(Line line) {
        List<String> words = new ArrayList<>();
        switch (line.kind()) {
            case "floor" -> words.add("floor: interest never falls below 0");
            case "capped" -> words.add("beyond the cap: " + name(line.rule()));
            default -> words.add(name(line.rule()));
        }
        if (line.topic() != null) words.add(name(line.topic()));
        if (line.rule() != null) words.add(line.day().toString());
        if (line.times() > 1) words.add(line.times() + " times");
        return String.join(" · ", words);
    }

    private static String name(Explanation.@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    private void fit() {
        var grade = told.grade();
        chapter(
                "Fit",
                "%s: %d of %d known%s"
                        .formatted(
                                grade.letter(),
                                grade.matched(),
                                grade.known(),
                                grade.outside() ? ", outside the delivery area" : ""));
        for (var persona : grade.personas()) {
            line("  " + persona.name());
            for (var trait : persona.traits()) {
                line(
                        "    %s %3d  %s%s"
                                .formatted(
                                        trait.finding().holds().mark(),
                                        trait.weight(),
                                        trait.name(),
                                        seen(trait.finding())));
            }
        }
    }

    private void criteria() {
        if (told.criteria().isEmpty()) return;
        chapter("Criteria", "what opens the way from here");
        for (var way : told.criteria()) {
            line("  %s, %s".formatted(way.stage().name(), way.name()));
            tick(way.finding(), "    ");
        }
    }

    private void tick(Tick tick, String indent) {
        line("%s%s %s%s".formatted(indent, tick.holds().mark(), tick.text(), seen(tick)));
        tick.parts().forEach(part -> tick(part, indent + "  "));
    }

    private static String seen(Tick tick) {
        if (!tick.seen().isEmpty()) return ": " + tick.seen();
        return tick.holds() == Explanation.Holds.UNKNOWN && tick.parts().isEmpty()
                ? ": unknown"
                : "";
    }

    private void levers() {
        if (told.levers().isEmpty()) return;
        chapter("Would move", "one more of");
        for (var lever : told.levers()) {
            String enters = lever.enters() == null ? "" : " -> " + lever.enters().name();
            line(
                    "  %12s  %s%s"
                            .formatted(
                                    "+" + points(lever.thousandths()), name(lever.rule()), enters));
        }
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /// All three digits, so that the lines add up for whoever adds them.
    private static String points(long thousandths) {
        long whole = Math.abs(thousandths);
        return "%s%d.%03d".formatted(thousandths < 0 ? "-" : "", whole / 1000, whole % 1000);
    }

    private void chapter(String title, String line) {
        text.append('\n');
        line("%-11s %s".formatted(title, line));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
