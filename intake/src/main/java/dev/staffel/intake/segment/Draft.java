package dev.staffel.intake.segment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The fields of one event as they stand in its JSON, before anything is checked.
final class Draft {
    private static final int LONGEST_VALUE = 300;

    private final JsonParser parser;

    String type = "";
    String messageId = "";
    String user = "";
    String anonymous = "";
    String previous = "";
    String group = "";
    String event = "";
    String name = "";
    @Nullable String timestamp;
    @Nullable String originalTimestamp;
    @Nullable String sentAt;
    final Context context = new Context();
    final Map<String, String> properties = new HashMap<>();
    final Map<String, String> traits = new HashMap<>();
    String shownProperties = "";
    String shownTraits = "";

    Draft(JsonParser parser) {
        this.parser = parser;
    }

    /// Consumes the object at which the parser stands.
    void read() {
        Json.each(parser, this::field);
    }

    /// Adds what a batch says for all of its events.
    void complete(@Nullable String batchSentAt, Context shared) {
        if (sentAt == null) sentAt = batchSentAt;
        context.fillFrom(shared);
    }

    private void field(String field) {
        switch (field) {
            case "type" -> type = text();
            case "messageId" -> messageId = text();
            case "userId" -> user = text();
            case "anonymousId" -> anonymous = text();
            case "previousId" -> previous = text();
            case "groupId" -> group = text();
            case "event" -> event = text();
            case "name" -> name = text();
            case "timestamp" -> timestamp = Json.text(parser);
            case "originalTimestamp" -> originalTimestamp = Json.text(parser);
            case "sentAt" -> sentAt = Json.text(parser);
            case "context" -> context.read(parser);
            case "properties" -> shownProperties = shown(properties);
            case "traits" -> shownTraits = shown(traits);
            default -> parser.skipChildren();
        }
    }

    private String text() {
        var text = Json.text(parser);
        return text == null ? "" : text;
    }

    private String shown(Map<String, String> values) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "";
        }
        return Shown.copy(
                parser, (name, value) -> values.put(name, Text.bounded(value, LONGEST_VALUE)));
    }

    /// When it happened by the client's clock.
    @Nullable String original() {
        return originalTimestamp == null ? timestamp : originalTimestamp;
    }
}
