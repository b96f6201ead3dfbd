package dev.staffel.intake.segment;

import dev.staffel.engine.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One event, read and checked; texts that the client left out are empty.
///
/// @param other the group's id of a group call, the previous id of an alias
/// @param name the event's own word for what was done
/// @param happened by our clock, as far as the client's clock can be corrected
/// @param properties those that the source's settings name
/// @param attributes what the traits say, under our names
/// @param display JSON of what people may want to see of it, and the client's own times
public record Event(
        Kind kind,
        String messageId,
        String user,
        String anonymous,
        String other,
        String name,
        Instant happened,
        Instant received,
        String path,
        String form,
        String campaign,
        Actor actor,
        boolean trackingConsent,
        long thousandths,
        SortedMap<String, String> properties,
        SortedMap<String, String> attributes,
        String display)
        implements Reading {
    public Event {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }
}
