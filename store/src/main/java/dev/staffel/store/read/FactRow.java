package dev.staffel.store.read;

import dev.staffel.engine.Fact;
import java.time.Instant;

/// A decision with its place in the log, and with the playbook version and the release that made it.
///
/// @param behaviour the number of how that release decides
public record FactRow(
        long position, int ordinal, Instant at, int version, int behaviour, Fact fact) {}
