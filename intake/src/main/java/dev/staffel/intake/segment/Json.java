package dev.staffel.intake.segment;

import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// How we read JSON of strangers, and small pieces of it.
final class Json {
    private static final JsonFactory SKIMMING = factory(1_000, false);
    private static final JsonFactory READING = factory(24, true);
    private static final JsonFactory WRITING = JsonFactory.builder().build();

    private Json() {}

    private static JsonFactory factory(int depth, boolean strict) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(depth)
                                .maxStringLength(Envelope.MAXIMUM_EVENT_BYTES)
                                .maxNameLength(strict ? 500 : Envelope.MAXIMUM_EVENT_BYTES)
                                .maxNumberLength(strict ? 100 : Envelope.MAXIMUM_EVENT_BYTES)
                                .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                .build();
    }

    /// For finding the parts of a request; what is skipped is checked for its grammar only.
    static JsonParser skimming(byte[] bytes, int offset, int length) {
        return SKIMMING.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /// For reading one event.
    static JsonParser reading(byte[] bytes, int offset, int length) {
        return READING.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /// For writing what is shown to people.
    static JsonGenerator writing(Writer text) {
        return WRITING.createGenerator(ObjectWriteContext.empty(), text);
    }

    /// The text of a string or number; anything else is passed over and has none.
    static @Nullable String text(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    /// Calls the reader with each name, the parser standing at its value; anything but an object is passed over.
    static void each(JsonParser parser, Reader reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    interface Reader {
        /// Consumes the value under the name.
        void read(String name);
    }
}
