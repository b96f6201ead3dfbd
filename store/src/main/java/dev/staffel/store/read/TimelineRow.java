package dev.staffel.store.read;

import dev.staffel.engine.Row;
import java.time.Instant;
import java.util.Optional;

/// A signal as timelines show it.
///
/// @param struck whether it no longer counts
/// @param display JSON that the source gave to be shown
public record TimelineRow(
        Row row, Instant happened, String source, boolean struck, Optional<String> display) {}
