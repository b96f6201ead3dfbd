package dev.staffel.server.replays;

import dev.staffel.engine.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Keeps the engines of the replays that were looked at last; the texts of a replay never change. Safe for use by many threads.
final class KeptEngines {
    private static final int KEPT = 16;

    private final LongFunction<List<Engine>> read;
    private final Map<Long, List<Engine>> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, List<Engine>> eldest) {
                    return size() > KEPT;
                }
            };

    KeptEngines(LongFunction<List<Engine>> read) {
        this.read = read;
    }

    synchronized List<Engine> of(long replay) {
        var known = kept.get(replay);
        if (known != null) return known;
        var engines = read.apply(replay);
        kept.put(replay, engines);
        return engines;
    }
}
