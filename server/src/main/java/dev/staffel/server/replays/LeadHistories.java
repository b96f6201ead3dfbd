package dev.staffel.server.replays;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.replay.LeadRun;
import dev.staffel.replay.Past;
import dev.staffel.replay.Recorded;
import dev.staffel.replay.WhatIf;
import dev.staffel.store.Store;
import java.time.Instant;
import java.util.List;

/// Both what-ifs of a lead, and what really happened.
record LeadHistories(LeadRun before, LeadRun after, Recorded recorded) {

    /// @param sides the engine compared with, then the one that is tried
    /// @param until the end of the past that is looked at
    static LeadHistories of(Past past, List<Engine> sides, Instant until, Store store) {
        store.shapes().load(past.rows().stream().map(Row::shape).distinct().toList());
        var recorded = Recorded.of(past, store.versions()::engine);
        var runs =
                sides.stream()
                        .map(side ->
                                new WhatIf(side, store.shapes()::claim, until).run(past, recorded))
                        .toList();
        return new LeadHistories(runs.getFirst(), runs.getLast(), recorded);
    }
}
