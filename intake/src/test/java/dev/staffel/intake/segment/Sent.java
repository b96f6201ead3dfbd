package dev.staffel.intake.segment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.staffel.intake.connection.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// JSON as if it had been sent at a known moment by a known program.
final class Sent {
    static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");
    static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private Sent() {}

    static Frame frame() {
        return new Frame(RECEIVED, BROWSER, false, Set.of("paper", "order.kind"));
    }

    static Reading single(Kind kind, String json) throws Envelope.BrokenJson {
        var envelope = Envelope.single(bytes(json));
        return new EventReader(envelope, frame()).read(envelope.events().getFirst(), kind);
    }

    static Event event(Kind kind, String json) throws Envelope.BrokenJson {
        if (single(kind, json) instanceof Event event) return event;
        throw new AssertionError("refused: " + json);
    }

    static List<String> problems(Kind kind, String json) throws Envelope.BrokenJson {
        if (single(kind, json) instanceof Reading.Broken broken) return broken.problems();
        throw new AssertionError("taken: " + json);
    }

    static List<Reading> batch(String json) throws Envelope.BrokenJson {
        var envelope = Envelope.batch(bytes(json));
        var reader = new EventReader(envelope, frame());
        return envelope.events().stream().map(reader::read).toList();
    }

    static Bytes bytes(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return new Bytes(bytes, bytes.length);
    }
}
