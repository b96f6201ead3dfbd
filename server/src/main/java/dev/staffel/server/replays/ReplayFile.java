package dev.staffel.server.replays;

import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import dev.staffel.replay.Turn;
import dev.staffel.replay.Value;
import dev.staffel.server.leads.ListQuery;
import dev.staffel.server.shell.Formats;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A finished replay to be kept beside Staffel: as a page that needs nothing else and prints well, as JSON, or as a few lines.
///
/// @param words in the language that it is written in
public record ReplayFile(ReplayRecord replay, Summary summary, ReplayWords words) {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    ReplayFile.class.getClassLoader(),
                    "dev.staffel.server");

    /// The same as REST answers.
    public byte[] json() {
        return ReplayJson.of(replay, summary);
    }

    public byte[] html() {
        var output = new Utf8ByteOutput();
        TEMPLATES.render("replays/file.jte", Map.of("file", this), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The figures that decide, a line each.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(head());
        lines.add(lookedAt());
        lines.add(t("replays.turns", words.stage(replay.stage())));
        for (Turn turn : ReplayView.TURNS) {
            lines.add(line(t("replays.turn." + ReplayView.word(turn)), number(count(turn))));
        }
        lines.add(line(t("replays.missed"), number(summary.missedWins())));
        lines.add(line(t("replays.gained"), number(summary.gainedWins())));
        lines.add(
                line(
                        t("replays.accepted"),
                        both(summary.before().accepted(), summary.after().accepted())));
        lines.add(line(t("replays.won"), both(summary.before().won(), summary.after().won())));
        return lines;
    }

    private static String line(String name, String value) {
        return "  " + name + ": " + value;
    }

    private String both(Rate before, Rate after) {
        return rate(before) + " → " + rate(after);
    }

    int count(Turn turn) {
        return summary.turns().getOrDefault(turn, 0);
    }

    String head() {
        return t(
                "replays.told",
                replay.afterName(),
                replay.beforeName(),
                words.stage(replay.stage()),
                format().date(replay.stretch().from()),
                format().date(replay.stretch().to().minus(Duration.ofMillis(1))));
    }

    String lookedAt() {
        var took =
                Duration.between(
                        replay.started().orElse(replay.asked()),
                        replay.ended().orElse(replay.asked()));
        return t("replays.looked-at", replay.leadsDone(), replay.signals(), format().span(took));
    }

    /// A share with its interval, or how many of how many while that is not enough.
    String rate(Rate rate) {
        var cases = number(rate.hits()) + " " + t("replays.rate.of") + " " + number(rate.cases());
        var interval = rate.interval();
        if (interval.isEmpty()) return cases;
        return format().percent(rate.share().orElseThrow())
                + " ("
                + t(
                        "replays.rate.interval",
                        format().percent(interval.get().low()),
                        format().percent(interval.get().high()))
                + "; "
                + cases
                + ")";
    }

    /// What won deals are worth, as far as that is known; empty where there are none.
    String value(Value value, int wins) {
        if (wins == 0) return "";
        if (value.known() == 0) return t("replays.value.none");
        var money = format().money(value.thousandths() / 1000);
        return value.known() == wins ? money : t("replays.value.some", money, value.known(), wins);
    }

    /// Handovers a week to a desk, with the interval once there are enough.
    String perWeek(Summary.Side side, String desk) {
        var figure = ReplayView.perWeek(side, replay.stretch(), desk);
        var mean = format().decimal(figure.mean(), 1);
        return figure.interval()
                .map(interval ->
                        mean
                                + " ("
                                + t(
                                        "replays.rate.interval",
                                        format().decimal(interval.low(), 1),
                                        format().decimal(interval.high(), 1))
                                + ")")
                .orElse(mean);
    }

    /// What a segment asks for, such as `Country: DE`.
    String segment() {
        var query = ListQuery.of(replay.segment());
        return SegmentText.FILTERS.stream()
                .flatMap(filter ->
                        query.all(filter).stream()
                                .map(value -> t("list.filter." + filter) + ": " + value))
                .collect(Collectors.joining(", "));
    }

    String t(String key, Object... arguments) {
        return words.messages().text(words.locale(), key, arguments);
    }

    String number(long number) {
        return format().number(number);
    }

    Formats format() {
        return new Formats(words.locale(), words.playbooks().getLast().zone(), words.messages());
    }

    /// The rules of its look, which stand in the page itself.
    String style() {
        try (var style = ReplayFile.class.getResourceAsStream("file.css")) {
            if (style == null) throw new IllegalStateException("no file.css");
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
