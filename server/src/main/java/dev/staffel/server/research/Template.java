package dev.staffel.server.research;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An https address with places such as `{company}` behind its host, for what is known of a lead.
record Template(String text) {
    /// The places that there are, each with the attributes it is filled from, joined by blanks.
    static final List<String> PLACES =
            List.of("name", "first-name", "last-name", "title", "city", "company", "domain");

    static final int LONGEST = 500;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /// Whether links may be made of it: https, a host without places, and known places only.
    boolean isGood() {
        if (text.length() > LONGEST) return false;
        if (PLACE.matcher(text).results().anyMatch(found -> !PLACES.contains(found.group(1))))
            return false;
        try {
            var uri = new URI(PLACE.matcher(text).replaceAll("x"));
            var host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && uri.getUserInfo() == null
                    && text.regionMatches(true, 0, "https://" + host, 0, 8 + host.length());
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// The address with every value encoded; empty where one that it needs is not known.
    Optional<String> filled(Map<String, String> values) {
        var address = new StringBuilder();
        var places = PLACE.matcher(text);
        while (places.find()) {
            var value = values.getOrDefault(places.group(1), "").strip();
            if (value.isEmpty()) return Optional.empty();
            places.appendReplacement(address, Matcher.quoteReplacement(encoded(value)));
        }
        places.appendTail(address);
        return Optional.of(address.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
