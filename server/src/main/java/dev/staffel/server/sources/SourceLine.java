package dev.staffel.server.sources;

import dev.staffel.store.log.Source;

/// A source in the list.
///
/// @param signals how many activities came from it in the last days
/// @param unmapped how many of them the playbook in force knows no activity for
record SourceLine(Source source, long signals, long unmapped) {}
