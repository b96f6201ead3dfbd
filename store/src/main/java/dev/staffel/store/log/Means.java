package dev.staffel.store.log;

import dev.staffel.store.identity.NumberBlocks;

/// What all appends of a process share.
record Means(
        Sources sources,
        ErasedMessages erased,
        Quarantine quarantine,
        NumberBlocks subjectNumbers,
        NumberBlocks leadNumbers) {}
