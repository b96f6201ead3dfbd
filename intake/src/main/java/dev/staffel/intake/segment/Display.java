package dev.staffel.intake.segment;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What people may want to see of an event, as JSON. The client's own two times are in it; the other two, received and
/// happened, are columns of the log.
final class Display {
    private static final int LONGEST_TIME = 40;

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator = Json.writing(text);

    private Display() {}

    static String of(Draft draft, Kind kind) {
        var display = new Display();
        display.write(draft, kind);
        return display.text.toString();
    }

    private void write(Draft draft, Kind kind) {
        generator.writeStartObject();
        put("type", kind.word());
        put("name", draft.name);
        put("groupId", draft.group);
        raw("properties", draft.shownProperties);
        raw("traits", draft.shownTraits);
        all("page", draft.context.page);
        all("campaign", draft.context.campaign);
        all("library", draft.context.library);
        put("userAgent", draft.context.userAgent);
        put("locale", draft.context.locale);
        time("originalTimestamp", draft.original());
        time("sentAt", draft.sentAt);
        generator.writeEndObject();
        generator.close();
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            generator.writeStringProperty(name, Text.bounded(value, Shown.LONGEST_TEXT));
        }
    }

    private void time(String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, Text.bounded(value, LONGEST_TIME));
        }
    }

    private void raw(String name, String json) {
        if (json.length() <= 2) return;
        generator.writeName(name);
        generator.writeRawValue(json);
    }

    // The values of a context are bounded already.
    private void all(String name, Map<String, String> values) {
        if (values.isEmpty()) return;
        generator.writeObjectPropertyStart(name);
        values.forEach(
                (key, value) -> generator.writeStringProperty(Text.bounded(key, 100), value));
        generator.writeEndObject();
    }
}
