package dev.staffel.store.log;

import java.time.Instant;
import java.util.Optional;

/// A row on its way into the log, as its columns have it.
///
/// @param source the number of a source
/// @param kind as [KindCode] has it
@SuppressWarnings("ArrayRecordComponent") // written at once and never compared
record SignalRow(
        long position,
        long subject,
        long thousandths,
        Instant happened,
        Instant received,
        long hash,
        int shape,
        int version,
        int batch,
        int source,
        int kind,
        boolean history,
        byte[] content,
        Optional<String> messageId,
        Optional<String> display) {}
