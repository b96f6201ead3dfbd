package dev.staffel.intake.segment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// What an event's `context` says of where it came from, as far as we use it.
final class Context {
    // Names that consent tools give to the category under which visits are tracked.
    private static final String[] TRACKING = {"analytic", "statisti", "tracking", "performance"};

    final Map<String, String> page = new LinkedHashMap<>();
    final Map<String, String> campaign = new LinkedHashMap<>();
    final Map<String, String> library = new LinkedHashMap<>();
    String userAgent = "";
    String locale = "";
    @Nullable Boolean consent;

    /// Consumes the object at which the parser stands.
    void read(JsonParser parser) {
        Json.each(parser, name -> field(name, parser));
    }

    /// Fills what this one leaves open.
    void fillFrom(Context batch) {
        batch.page.forEach(page::putIfAbsent);
        batch.campaign.forEach(campaign::putIfAbsent);
        batch.library.forEach(library::putIfAbsent);
        if (userAgent.isEmpty()) userAgent = batch.userAgent;
        if (locale.isEmpty()) locale = batch.locale;
        if (consent == null) consent = batch.consent;
    }

    private void field(String name, JsonParser parser) {
        switch (name) {
            case "page" -> texts(parser, page);
            case "campaign" -> texts(parser, campaign);
            case "library" -> texts(parser, library);
            case "userAgent" -> userAgent = text(parser);
            case "locale" -> locale = text(parser);
            case "consent" -> Json.each(parser, part -> consent(part, parser));
            default -> parser.skipChildren();
        }
    }

    private static void texts(JsonParser parser, Map<String, String> into) {
        Json.each(
                parser,
                name -> {
                    var value = text(parser);
                    if (!value.isEmpty() && into.size() < 20) into.put(name, value);
                });
    }

    private static String text(JsonParser parser) {
        var text = Json.text(parser);
        return text == null ? "" : Text.bounded(text, Shown.LONGEST_TEXT);
    }

    private void consent(String name, JsonParser parser) {
        if (name.equals("categoryPreferences")) {
            Json.each(parser, category -> category(category, parser));
        } else {
            category(name, parser);
        }
    }

    private void category(String name, JsonParser parser) {
        var given = yesOrNo(parser);
        if (given == null || !isTracking(name)) return;
        consent = consent == null ? given : Boolean.valueOf(consent && given);
    }

    private static @Nullable Boolean yesOrNo(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    private static boolean isTracking(String category) {
        var lower = category.toLowerCase(Locale.ROOT);
        for (String word : TRACKING) if (lower.contains(word)) return true;
        return false;
    }
}
