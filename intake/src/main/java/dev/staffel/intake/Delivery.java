package dev.staffel.intake;

import dev.staffel.intake.connection.Bytes;
import dev.staffel.intake.segment.Envelope;
import dev.staffel.intake.segment.Event;
import dev.staffel.intake.segment.EventReader;
import dev.staffel.intake.segment.Frame;
import dev.staffel.intake.segment.Kind;
import dev.staffel.intake.segment.Reading;
import dev.staffel.store.log.Source;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// One request that delivers events, on its way from bytes to an answer.
///
/// @param kind of a single event; a batch's events name their own
record Delivery(
        ServerRequest request,
        Optional<Kind> kind,
        Instant received,
        Journal journal,
        RateLimits limits) {
    private static final int UNKNOWN_PER_MINUTE = 30;

    Answer answer(Bytes body) {
        Envelope envelope;
        try {
            envelope = kind.isPresent() ? Envelope.single(body) : Envelope.batch(body);
        } catch (Envelope.BrokenJson e) {
            return broken(e, body);
        }
        var key = key(envelope.writeKey());
        if (key.contradictsItself()) return unknown("two write keys that differ");
        var source = journal.source(key.key());
        if (source.isPresent()) return from(source.get(), envelope);
        // While the database is away there may be sources that we have not heard of.
        if (!journal.isReady()) return away();
        seen(key.key());
        return unknown("an unknown write key");
    }

    // A mistyped key is the commonest reason why nothing arrives; guessers must not keep the
    // database busy.
    private void seen(String key) {
        if (limits.secondsToWait(Journal.UNKNOWN, UNKNOWN_PER_MINUTE) > 0) return;
        journal.reject(Journal.UNKNOWN, "an unknown write key", key);
    }

    private Answer away() {
        return Answer.later(journal.comeAgainAfter().toSeconds(), "nothing can be stored just now");
    }

    private WriteKey key(String inBody) {
        return WriteKey.of(request.headers().first(HeaderNames.AUTHORIZATION), inBody);
    }

    private static Answer unknown(String reason) {
        return Answer.refusal(Status.UNAUTHORIZED_401, reason);
    }

    // The key may still stand in the header, and then the source's owner gets to see it.
    private Answer broken(Envelope.BrokenJson problem, Bytes body) {
        var source = journal.source(key("").key());
        if (source.isPresent()
                && limits.secondsToWait(source.get().id(), source.get().requestsPerMinute()) == 0) {
            journal.reject(
                    source.get().id(),
                    "broken JSON: " + problem.getMessage(),
                    EventReader.shown(body));
        }
        return Answer.badRequest("the body is not the JSON that is expected here");
    }

    private Answer from(Source source, Envelope envelope) {
        long wait = limits.secondsToWait(source.id(), source.requestsPerMinute());
        if (wait > 0) return Answer.later(wait, "more requests than this source may send");
        var origin = Origins.of(request);
        if (origin.isPresent() && !Origins.mayCome(source, origin.get())) {
            journal.reject(
                    source.id(), "from a website that is not on the source's list", origin.get());
            return Answer.refusal(Status.FORBIDDEN_403, "this website may not send");
        }
        var reader = new EventReader(envelope, frame(source));
        if (kind.isPresent() && envelope.events().getFirst().isTooLarge()) {
            return tooLarge(source, reader, envelope);
        }
        return written(source, reader, envelope);
    }

    private Frame frame(Source source) {
        var userAgent = request.headers().first(HeaderNames.USER_AGENT).orElse("");
        return new Frame(
                received, userAgent, source.consentBySite(), Set.copyOf(source.properties()));
    }

    private Answer tooLarge(Source source, EventReader reader, Envelope envelope) {
        if (read(reader, envelope.events().getFirst()) instanceof Reading.Broken broken) {
            journal.reject(source.id(), String.join("; ", broken.problems()), broken.text());
        }
        return Answer.badRequest(
                "more than " + Envelope.MAXIMUM_EVENT_BYTES + " bytes for one event");
    }

    private Answer written(Source source, EventReader reader, Envelope envelope) {
        var events = new ArrayList<Event>(envelope.events().size());
        var broken = new ArrayList<Reading.Broken>();
        for (Envelope.Slice slice : envelope.events()) {
            switch (read(reader, slice)) {
                case Event event -> events.add(event);
                case Reading.Broken bad -> broken.add(bad);
            }
        }
        try {
            journal.write(source, events, broken);
            return Answer.TAKEN;
        } catch (Journal.Unavailable e) {
            return away();
        }
    }

    private Reading read(EventReader reader, Envelope.Slice slice) {
        return kind.isPresent() ? reader.read(slice, kind.get()) : reader.read(slice);
    }
}
