package dev.staffel.server.leads;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.read.TimelineRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What happened with a lead and what was decided, as lines of its timeline, the latest first.
final class Timeline {
    private final Engine engine;
    private final Reading reading;
    private final Shapes shapes;

    /// @param kind `activity`, `news`, `staff` or `decision`
    /// @param faded whether it counts nothing: a machine did it, or it was struck
    /// @param why rules that count it, or the cause of a decision
    record Line(
            Instant at,
            long position,
            String kind,
            String text,
            String detail,
            List<String> why,
            boolean faded) {}

    Timeline(Engine engine, Reading reading, Shapes shapes) {
        this.engine = engine;
        this.reading = reading;
        this.shapes = shapes;
    }

    List<Line> of(List<TimelineRow> rows, List<FactRow> facts) {
        var lines = new ArrayList<Line>();
        for (TimelineRow row : rows) line(row).ifPresent(lines::add);
        for (FactRow fact : facts) lines.add(line(fact));
        lines.sort((one, other) -> {
            int byTime = other.at().compareTo(one.at());
            return byTime != 0 ? byTime : Long.compare(other.position(), one.position());
        });
        return lines;
    }

    private Line line(FactRow row) {
        var cause = reading.cause(row.fact().cause());
        var why = List.of(cause + " · v" + row.version());
        return new Line(
                row.at(), row.position(), "decision", reading.fact(row.fact()), "", why, false);
    }

    private Optional<Line> line(TimelineRow row) {
        if (row.row().kind() == Row.Kind.ACTED) return Optional.of(activity(row));
        return SignalCodec.readable(row.row()).flatMap(signal -> line(row, signal));
    }

    private Line activity(TimelineRow row) {
        var claim = shapes.claim(row.row().shape());
        int activity = engine.activityOf(claim);
        var name =
                activity < 0
                        ? claim.event()
                        : reading.activity(
                                engine.playbook().settings().activities().get(activity).id());
        var parts = new ArrayList<String>();
        if (!claim.path().isEmpty()) parts.add(claim.path());
        if (!claim.form().isEmpty()) parts.add(claim.form());
        parts.addAll(claim.properties().values());
        parts.add(row.source());
        var rules =
                engine.rulesOf(claim, row.row().thousandths()).stream()
                        .map(reading::ruleLabel)
                        .toList();
        boolean faded = row.struck() || claim.actor() == Actor.MACHINE;
        return new Line(
                row.happened(),
                row.row().position(),
                "activity",
                name,
                String.join(" · ", parts),
                rules,
                faded);
    }

    private static Optional<Line> line(TimelineRow row, Signal signal) {
        if (!(signal instanceof Signal.Learned learned))
            return Optional.empty(); // told by its decisions
        var text =
                learned.attributes().entrySet().stream()
                        .map(news -> news.getKey() + ": " + news.getValue())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                new Line(
                        row.happened(),
                        row.row().position(),
                        "news",
                        text,
                        row.source(),
                        List.of(),
                        row.struck()));
    }
}
