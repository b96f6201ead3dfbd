package dev.staffel.intake.segment;

import dev.staffel.intake.connection.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A request taken apart: its key, and where in its bytes each event stands.
///
/// @param writeKey empty where the body names none
/// @param context where the context stands that all events of a batch share
public record Envelope(
        Bytes body,
        String writeKey,
        @Nullable String sentAt,
        @Nullable Slice context,
        List<Slice> events) {
    /// The most that one event may hold.
    public static final int MAXIMUM_EVENT_BYTES = 32_768;

    /// The most events that one request may hold.
    private static final int MAXIMUM_EVENTS = 5_000;

    private static final int BYTE_ORDER_MARK = 3;

    /// Some bytes of the body.
    public record Slice(int offset, int length) {
        public boolean isTooLarge() {
            return length > MAXIMUM_EVENT_BYTES;
        }
    }

    /// Not JSON, or not an object, or a batch without its list.
    public static final class BrokenJson extends Exception {
        private static final long serialVersionUID = 1;

        BrokenJson(String message) {
            super(message, null, false, false);
        }
    }

    public static Envelope single(Bytes body) throws BrokenJson {
        return open(body, false);
    }

    public static Envelope batch(Bytes body) throws BrokenJson {
        return open(body, true);
    }

    private static Envelope open(Bytes body, boolean batch) throws BrokenJson {
        byte[] bytes = body.array();
        int length = body.length();
        int start = markLength(bytes, length);
        try (var parser = Json.skimming(bytes, start, length - start)) {
            var skim = new Skim(parser, start, batch);
            skim.read();
            var events = batch ? skim.events() : List.of(new Slice(start, length - start));
            return new Envelope(body, skim.writeKey, skim.sentAt, skim.context, events);
        } catch (JacksonException e) {
            throw new BrokenJson(e.getOriginalMessage());
        }
    }

    private static int markLength(byte[] bytes, int length) {
        boolean marked =
                length >= BYTE_ORDER_MARK
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? BYTE_ORDER_MARK : 0;
    }

    /// One pass over the top of the body, remembering where things stand.
    private static final class Skim {
        private final JsonParser parser;
        private final int start;
        private final boolean batch;
        private String writeKey = "";
        private @Nullable String sentAt;
        private @Nullable Slice context;
        private @Nullable List<Slice> events;

        Skim(JsonParser parser, int start, boolean batch) {
            this.parser = parser;
            this.start = start;
            this.batch = batch;
        }

        void read() throws BrokenJson {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new BrokenJson("no object");
            Json.each(parser, this::field);
            if (parser.nextToken() != null) throw new BrokenJson("more than one object");
        }

        List<Slice> events() throws BrokenJson {
            if (events == null) throw new BrokenJson("a batch needs its list 'batch'");
            if (events.size() > MAXIMUM_EVENTS) throw new BrokenJson("too many events");
            return events;
        }

        private void field(String name) {
            switch (name) {
                case "writeKey" -> writeKey = orEmpty(Json.text(parser));
                case "sentAt" -> sentAt = Json.text(parser);
                case "context" -> context = batch ? slice() : skipped();
                case "batch" -> events = batch ? list() : none();
                default -> parser.skipChildren();
            }
        }

        private @Nullable Slice skipped() {
            parser.skipChildren();
            return null;
        }

        private @Nullable List<Slice> none() {
            parser.skipChildren();
            return null;
        }

        private @Nullable List<Slice> list() {
            if (parser.currentToken() != JsonToken.START_ARRAY) return none();
            var slices = new ArrayList<Slice>();
            while (parser.nextToken() != JsonToken.END_ARRAY) slices.add(slice());
            return slices;
        }

        private Slice slice() {
            int from = start + (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int to = start + (int) parser.currentLocation().getByteOffset();
            return new Slice(from, to - from);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
