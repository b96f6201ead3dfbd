package dev.staffel.server.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All texts of the staff plane in German and English, one pair of files `messages/<feature>_{de,en}.properties` each.
///
/// `{0}` is replaced by the first argument (numbers in the reader's format) and `{0|lead|leads}` by a word for one or many.
/// Apostrophes need no doubling.
public final class Messages {
    /// The languages offered, the first being the fallback.
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?}");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    private Messages() {}

    public static Messages load() {
        Messages messages = new Messages();
        try {
            for (String language : LANGUAGES) {
                Map<String, String> texts = new HashMap<>();
                var files =
                        new PathMatchingResourcePatternResolver(Messages.class.getClassLoader());
                for (Resource file :
                        files.getResources("classpath*:messages/*_" + language + ".properties")) {
                    read(file).forEach((key, text) -> texts.put((String) key, (String) text));
                }
                messages.byLanguage.put(language, Map.copyOf(texts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /// The texts of one language by key.
    public Map<String, String> texts(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    /// The text for a key; a missing one shows the key itself, which a test makes impossible.
    public String text(Locale locale, String key, Object... arguments) {
        String text = texts(locale.getLanguage()).get(key);
        if (text == null) return key;
        if (text.indexOf('{') < 0) return text;
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            int index = places.group(1).charAt(0) - '0';
            String value = index < arguments.length ? word(places, arguments[index], locale) : "";
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    private static String word(Matcher place, Object argument, Locale locale) {
        if (place.group(2) != null) {
            boolean one = argument instanceof Number n && n.longValue() == 1;
            return one ? place.group(2) : place.group(3);
        }
        return argument instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : argument.toString();
    }
}
