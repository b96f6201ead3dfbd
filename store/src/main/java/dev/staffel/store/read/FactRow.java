package dev.staffel.store.read;

import dev.staffel.engine.Fact;
import java.time.Instant;

/// A decision with its place in the log and the playbook version that made it.
public record FactRow(long position, int ordinal, Instant at, int version, Fact fact) {}
