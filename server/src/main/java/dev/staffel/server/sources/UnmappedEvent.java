package dev.staffel.server.sources;

import java.time.LocalDate;

/// An event of a source that the playbook in force knows no activity for.
record UnmappedEvent(String event, String path, String form, long signals, LocalDate lastDay) {}
