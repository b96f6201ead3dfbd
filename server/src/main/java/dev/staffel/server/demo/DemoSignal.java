package dev.staffel.server.demo;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/// One thing that happens in the story, to one person: something was learned, done, or decided.
///
/// @param objection what the person objected in it
record DemoSignal(
        DemoPerson person,
        Instant happened,
        SortedMap<String, String> learned,
        Optional<Claim> done,
        long thousandths,
        Optional<Signal> decided,
        Optional<DemoObjection> objection) {
    DemoSignal(
            DemoPerson person,
            Instant happened,
            SortedMap<String, String> learned,
            Optional<Claim> done,
            long thousandths,
            Optional<Signal> decided) {
        this(person, happened, learned, done, thousandths, decided, Optional.empty());
    }
}
