package dev.staffel.server.sources;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// What sources have sent lately, and what of it the playbook in force has no activity for.
@Component
class Traffic {
    static final int DAYS = 7;
    private static final int MOST_SHAPES = 100_000;
    private static final int MOST_EVENTS = 100;

    private final Sql sql;
    private final Sources sources;
    private final Shapes shapes;
    private final PlaybookVersions versions;
    private final Clock clock;

    private record Counted(Claim claim, long signals, LocalDate lastDay) {}

    Traffic(Sql sql, Sources sources, Shapes shapes, PlaybookVersions versions, Clock clock) {
        this.sql = sql;
        this.sources = sources;
        this.shapes = shapes;
        this.versions = versions;
        this.clock = clock;
    }

    /// Every source but Staffel itself and its staff, those with a key first.
    List<SourceLine> lines() {
        var engine = engine();
        var signals = new HashMap<String, Long>();
        var unmapped = new HashMap<String, Long>();
        for (Counted counted : counted()) {
            var name = counted.claim().source();
            signals.merge(name, counted.signals(), Long::sum);
            if (engine.activityOf(counted.claim()) < 0) {
                unmapped.merge(name, counted.signals(), Long::sum);
            }
        }
        var lines = new ArrayList<SourceLine>();
        for (Source source : sources.all()) {
            if (source.id() == Source.STAFFEL || source.id() == Source.STAFF) continue;
            lines.add(
                    new SourceLine(
                            source,
                            signals.getOrDefault(source.name(), 0L),
                            unmapped.getOrDefault(source.name(), 0L)));
        }
        lines.sort((one, other) -> Boolean.compare(takesEvents(other), takesEvents(one)));
        return lines;
    }

    /// What came from a source that means nothing yet, most frequent first.
    List<UnmappedEvent> unmapped(Source source) {
        var engine = engine();
        return counted().stream()
                .filter(counted -> counted.claim().source().equals(source.name()))
                .filter(counted -> engine.activityOf(counted.claim()) < 0)
                .limit(MOST_EVENTS)
                .map(counted ->
                        new UnmappedEvent(
                                counted.claim().event(),
                                counted.claim().path(),
                                counted.claim().form(),
                                counted.signals(),
                                counted.lastDay()))
                .toList();
    }

    private List<Counted> counted() {
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        var counts = sql.inTransaction(session -> shapes.counts(session, since, MOST_SHAPES));
        return counts.stream()
                .map(count ->
                        new Counted(shapes.claim(count.shape()), count.signals(), count.lastDay()))
                .toList();
    }

    private Engine engine() {
        return versions.engine(versions.inForce().number());
    }

    private static boolean takesEvents(SourceLine line) {
        return line.source().open() && line.source().writeKey().isPresent();
    }
}
