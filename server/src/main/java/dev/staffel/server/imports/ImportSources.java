package dev.staffel.server.imports;

import dev.staffel.engine.Trust;
import dev.staffel.server.imports.mapping.Mapping;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import java.util.Optional;
import java.util.TreeSet;

/// Finds or adds the source under which a mapping's signals are logged.
final class ImportSources {
    private static final int SHAPES = 20_000;

    private final Sources sources;

    ImportSources(Sources sources) {
        this.sources = sources;
    }

    /// The source, which looks at all properties that the mapping gives.
    Source of(Mapping mapping) {
        Source known = find(mapping).orElseGet(() -> sources.add(wanted(mapping)));
        var properties = new TreeSet<>(known.properties());
        mapping.activities().forEach(activity -> properties.addAll(activity.properties().keySet()));
        if (properties.size() == known.properties().size()) {
            return known;
        }
        Source wider = known.withProperties(properties.stream().toList());
        sources.change(wider);
        return wider;
    }

    /// The source, if it is there already.
    Optional<Source> find(Mapping mapping) {
        return sources.named(name(mapping));
    }

    /// The source as it would be added.
    static Source wanted(Mapping mapping) {
        Source source = Source.named(name(mapping), Trust.TRUSTED).withShapeCap(SHAPES);
        return mapping.tellsThePast() ? source.ofHistory() : source;
    }

    // A source keeps its sense of time for ever, so lists with and without dates are two sources.
    private static String name(Mapping mapping) {
        return mapping.tellsThePast() ? mapping.source() : mapping.source() + " (undated)";
    }
}
