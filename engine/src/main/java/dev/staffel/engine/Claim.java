package dev.staffel.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a source says that was done, without the moment and the amount: the part of a signal that many signals share,
/// and that the store therefore keeps once, as a shape.
///
/// @param source the name of the technical way in
/// @param event the source's own word for it
/// @param path the page's path without query, empty where there is none
/// @param form the form's name, empty where there is none
/// @param campaign the campaign that it came through, empty where there is none
/// @param properties the properties that the source's settings name, in the order of their names
public record Claim(
        String source,
        String event,
        String path,
        String form,
        String campaign,
        Actor actor,
        boolean trackingConsent,
        SortedMap<String, String> properties) {
    public Claim {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /// What a lead is told when another person of its company becomes interested.
    private static final String SECOND_PERSON = "account.second-person";

    /// The claim that another person of the company has become interested.
    public static Claim secondPerson(String source) {
        return of(source, SECOND_PERSON);
    }

    boolean isSecondPerson() {
        return event.equals(SECOND_PERSON);
    }

    /// A claim of a human with nothing but a source and an event.
    public static Claim of(String source, String event) {
        return new Claim(
                source, event, "", "", "", Actor.HUMAN, false, Collections.emptySortedMap());
    }

    public Claim with(String property, String value) {
        var more = new TreeMap<>(properties);
        more.put(property, value);
        return new Claim(source, event, path, form, campaign, actor, trackingConsent, more);
    }

    public Claim tracked() {
        return new Claim(source, event, path, form, campaign, actor, true, properties);
    }
}
