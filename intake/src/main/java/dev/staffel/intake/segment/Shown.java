package dev.staffel.intake.segment;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A copy of foreign JSON for people to look at: clean, and no longer than anyone reads.
final class Shown {
    static final int LONGEST_TEXT = 1_000;

    private static final int MOST_VALUES = 200;
    private static final int DEEPEST = 6;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 30;

    private final JsonParser parser;
    private final Scalars scalars;
    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator = Json.writing(text);
    private int values;

    private Shown(JsonParser parser, Scalars scalars) {
        this.parser = parser;
        this.scalars = scalars;
    }

    /// Consumes the parser's current value, and lets the reader see each text, number or yes and no at the top of it
    /// under its name, and one level deeper under both names with a dot between.
    static String copy(JsonParser parser, Scalars scalars) {
        var shown = new Shown(parser, scalars);
        shown.value("", 0);
        shown.generator.close();
        return shown.text.toString();
    }

    interface Scalars {
        void read(String name, String value);
    }

    private void value(String path, int depth) {
        values++;
        switch (parser.currentToken()) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> generator.writeString(shortened(seen(path, depth)));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(seen(path, depth));
            case VALUE_TRUE, VALUE_FALSE ->
                    generator.writeBoolean(Boolean.parseBoolean(seen(path, depth)));
            default -> generator.writeNull();
        }
    }

    private String seen(String path, int depth) {
        var value = parser.getString();
        if (depth == 1 || depth == 2) scalars.read(path, value);
        return value;
    }

    private void object(String path, int depth) {
        if (depth >= DEEPEST) {
            passOver("{…}");
            return;
        }
        generator.writeStartObject();
        Json.each(parser, name -> named(path, name, depth + 1));
        generator.writeEndObject();
    }

    private void named(String path, String name, int depth) {
        if (values >= MOST_VALUES) {
            parser.skipChildren();
            return;
        }
        generator.writeName(Text.bounded(name, LONGEST_NAME));
        value(path.isEmpty() ? name : path + '.' + name, depth);
    }

    // What stands in a list has no name of its own, so it is shown and not seen.
    private void array(int depth) {
        if (depth >= DEEPEST) {
            passOver("[…]");
            return;
        }
        generator.writeStartArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (values >= MOST_VALUES) {
                parser.skipChildren();
            } else {
                value("", Math.max(depth + 1, 3));
            }
        }
        generator.writeEndArray();
    }

    private void passOver(String sign) {
        parser.skipChildren();
        generator.writeString(sign);
    }

    // PostgreSQL's numbers end somewhere, so a long one is shown as a text.
    private void number(String digits) {
        boolean plain = digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        if (plain && digits.length() <= LONGEST_NUMBER) {
            generator.writeNumber(digits);
        } else {
            generator.writeString(shortened(digits));
        }
    }

    private static String shortened(String text) {
        return Text.bounded(text, LONGEST_TEXT);
    }
}
