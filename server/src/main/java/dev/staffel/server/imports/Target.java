package dev.staffel.server.imports;

import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import java.util.List;

/// Where the messages of an import go: the log, or a rehearsal.
interface Target {
    /// What became of each message, in their order; at most a thousand at once.
    List<Appended> append(List<Incoming> messages);
}
