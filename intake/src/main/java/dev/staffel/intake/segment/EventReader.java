package dev.staffel.intake.segment;

import dev.staffel.intake.connection.Bytes;
import dev.staffel.intake.segment.Envelope.Slice;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/// Reads the events of one request.
public final class EventReader {
    private static final int SHOWN_OF_BROKEN = 2_000;
    private static final Machines MACHINES = Machines.shipped();

    private final Envelope envelope;
    private final Frame frame;
    private final Context shared;

    public EventReader(Envelope envelope, Frame frame) {
        this.envelope = envelope;
        this.frame = frame;
        this.shared = shared(envelope);
    }

    private static Context shared(Envelope envelope) {
        var context = new Context();
        var slice = envelope.context();
        if (slice == null) return context;
        try (var parser = Json.reading(envelope.body().array(), slice.offset(), slice.length())) {
            parser.nextToken();
            context.read(parser);
        } catch (JacksonException e) {
            // Then each event has its own context or none; the events themselves are sound.
            return new Context();
        }
        return context;
    }

    /// A body that can't be taken apart, as far as it can be shown.
    public static String shown(Bytes body) {
        return Text.shown(body.array(), 0, body.length(), SHOWN_OF_BROKEN);
    }

    /// Reads a batch's event, which names its own kind.
    public Reading read(Slice slice) {
        return read(slice, Optional.empty());
    }

    /// Reads an event whose kind the path has named.
    public Reading read(Slice slice, Kind kind) {
        return read(slice, Optional.of(kind));
    }

    private Reading read(Slice slice, Optional<Kind> kind) {
        if (slice.isTooLarge()) {
            return broken(slice, "larger than " + Envelope.MAXIMUM_EVENT_BYTES + " bytes");
        }
        try (var parser = Json.reading(envelope.body().array(), slice.offset(), slice.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return broken(slice, "no object");
            var draft = new Draft(parser);
            draft.read();
            draft.complete(envelope.sentAt(), shared);
            return judged(draft, kind, slice);
        } catch (JacksonException e) {
            return broken(slice, "broken JSON: " + Text.bounded(e.getOriginalMessage(), 200));
        }
    }

    private Reading judged(Draft draft, Optional<Kind> kind, Slice slice) {
        var check = new Check(draft, kind.or(() -> Kind.named(draft.type)));
        var problems = check.problems();
        if (!problems.isEmpty()) return new Reading.Broken(problems, text(slice));
        var actor = MACHINES.actor(draft.context.userAgent, frame.userAgent());
        return check.event(frame, actor);
    }

    private Reading broken(Slice slice, String problem) {
        return new Reading.Broken(List.of(problem), text(slice));
    }

    private String text(Slice slice) {
        return Text.shown(envelope.body().array(), slice.offset(), slice.length(), SHOWN_OF_BROKEN);
    }
}
