package dev.staffel.store.log;

import dev.staffel.engine.Trust;
import java.util.List;
import java.util.Optional;

/// A technical way in: a website, a file, another system.
///
/// @param writeKey the public key by which messages name it; a source without one takes none from outside
/// @param history whether it tells the past, so that what it says moves a lead's clock to when it happened
/// @param consentBySite whether its site sends only with the visitor's consent to tracking
/// @param origins the web origins that may send; empty for all
/// @param properties the properties of an event that rules may look at; they become part of its shape
/// @param shapeCap how many different shapes it may bring
/// @param open whether it still takes messages
public record Source(
        int id,
        String name,
        Optional<String> writeKey,
        Trust trust,
        boolean history,
        boolean consentBySite,
        List<String> origins,
        List<String> properties,
        int requestsPerMinute,
        int shapeCap,
        boolean open) {
    /// Staffel itself: ticks, routing, recounts.
    public static final int STAFFEL = 1;

    /// What people of the company say and do in Staffel.
    public static final int STAFF = 2;

    public Source {
        origins = List.copyOf(origins);
        properties = List.copyOf(properties);
    }

    /// A source as it begins, before the store has given it a number; 600 requests a minute and 5,000 shapes.
    public static Source named(String name, Trust trust) {
        return new Source(
                0,
                name,
                Optional.empty(),
                trust,
                false,
                false,
                List.of(),
                List.of(),
                600,
                5_000,
                true);
    }

    public Source withWriteKey(String key) {
        return new Source(
                id,
                name,
                Optional.of(key),
                trust,
                history,
                consentBySite,
                origins,
                properties,
                requestsPerMinute,
                shapeCap,
                open);
    }

    /// The same source, telling the past.
    public Source ofHistory() {
        return new Source(
                id,
                name,
                writeKey,
                trust,
                true,
                consentBySite,
                origins,
                properties,
                requestsPerMinute,
                shapeCap,
                open);
    }

    public Source withProperties(List<String> named) {
        return new Source(
                id,
                name,
                writeKey,
                trust,
                history,
                consentBySite,
                origins,
                named,
                requestsPerMinute,
                shapeCap,
                open);
    }

    public Source withShapeCap(int cap) {
        return new Source(
                id,
                name,
                writeKey,
                trust,
                history,
                consentBySite,
                origins,
                properties,
                requestsPerMinute,
                cap,
                open);
    }
}
