package dev.staffel.intake;

import dev.staffel.engine.Claim;
import dev.staffel.intake.segment.Event;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/// An event in the words of the log.
final class Translation {
    // As browsers and the clients make up anonymous ids.
    private static final Pattern MADE_UP =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Translation() {}

    static Incoming of(Source source, Event event) {
        var id = event.messageId().isEmpty() ? TimedId.next(event.received()) : event.messageId();
        return new Incoming(
                source.id(),
                Optional.of(id),
                ids(event),
                event.attributes(),
                deed(source, event),
                Optional.empty(),
                event.happened(),
                event.received(),
                Optional.of(event.display()),
                0);
    }

    private static Optional<Deed> deed(Source source, Event event) {
        return switch (event.kind()) {
            case TRACK, PAGE, SCREEN -> Optional.of(done(source, event));
            case IDENTIFY, GROUP, ALIAS -> Optional.empty();
        };
    }

    private static Deed done(Source source, Event event) {
        var claim =
                new Claim(
                        source.name(),
                        event.name(),
                        event.path(),
                        event.form(),
                        event.campaign(),
                        event.actor(),
                        event.trackingConsent(),
                        event.properties());
        return new Deed(claim, event.thousandths());
    }

    private static Ids ids(Event event) {
        var ids = Ids.NONE.and(Id.user(event.user())).and(Id.anonymous(event.anonymous()));
        return switch (event.kind()) {
            case ALIAS -> ids.and(previous(event));
            case TRACK, PAGE, SCREEN, IDENTIFY, GROUP -> ids;
        };
    }

    /// The id before a log-in is a browser's, and then follows the person; another log-in's id is one more of the
    /// person, which a public source may propose and not decide. Its own id once more changes nothing.
    private static Optional<Id> previous(Event event) {
        boolean ofBrowser =
                event.other().equals(event.anonymous()) || MADE_UP.matcher(event.other()).matches();
        return ofBrowser ? Id.anonymous(event.other()) : Id.user(event.other());
    }
}
