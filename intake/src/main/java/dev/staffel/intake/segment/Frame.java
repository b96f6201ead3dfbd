package dev.staffel.intake.segment;

import java.time.Instant;
import java.util.Set;

/// What surrounds the events of a request: when it came, from which program, and what its source agreed with us.
///
/// @param consentBySite whether the source sends only after consent to tracking, so that silence means yes
/// @param properties the names of the properties that tell one activity from another
public record Frame(
        Instant received, String userAgent, boolean consentBySite, Set<String> properties) {
    public Frame {
        properties = Set.copyOf(properties);
    }
}
