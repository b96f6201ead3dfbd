package dev.staffel.store.log;

import java.time.Instant;
import java.util.Optional;

/// An event of a public source that was refused.
///
/// @param source its name, empty when it is not known
/// @param detail such as the message's id
/// @param body what came, cut where it is long
public record RejectedEvent(
        long id,
        Optional<String> source,
        Instant received,
        String reason,
        String detail,
        String body) {}
