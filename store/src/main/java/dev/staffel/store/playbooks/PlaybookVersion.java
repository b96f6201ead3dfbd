package dev.staffel.store.playbooks;

import java.time.Instant;

/// A published playbook; it never changes.
///
/// @param number counts from 1
/// @param text as it was published, with its comments
public record PlaybookVersion(
        int number,
        String text,
        Instant inForceFrom,
        String publishedBy,
        String note,
        Decided decided) {}
