package dev.staffel.server.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// How this reader wants pages: language and colours, kept in two cookies so that the sign-in page knows them too.
public record Preferences(String language, String theme) {
    public static final String AUTO = "auto";

    private static final String LANGUAGE_COOKIE = "staffel-language";
    private static final String THEME_COOKIE = "staffel-theme";

    public Preferences {
        if (!isLanguage(language)) throw new IllegalArgumentException("language: " + language);
        if (!isTheme(theme)) throw new IllegalArgumentException("theme: " + theme);
    }

    public static boolean isLanguage(String language) {
        return Messages.LANGUAGES.contains(language);
    }

    public static boolean isTheme(String theme) {
        return theme.equals(AUTO) || theme.equals("light") || theme.equals("dark");
    }

    /// The reader's choice, else what the browser asks for.
    public static Preferences of(HttpServletRequest request) {
        String language =
                cookie(request, LANGUAGE_COOKIE)
                        .filter(Preferences::isLanguage)
                        .orElseGet(() -> browserLanguage(request));
        String theme = cookie(request, THEME_COOKIE).filter(Preferences::isTheme).orElse(AUTO);
        return new Preferences(language, theme);
    }

    /// Dates and numbers follow the language: German or British forms.
    public Locale locale() {
        return language.equals("de") ? Locale.GERMANY : Locale.UK;
    }

    /// The headers that make the browser remember.
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.SET_COOKIE, cookie(LANGUAGE_COOKIE, language));
        headers.add(HttpHeaders.SET_COOKIE, cookie(THEME_COOKIE, theme));
        return headers;
    }

    private static String cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build()
                .toString();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String browserLanguage(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Messages.LANGUAGES.getFirst();
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            String language = locales.nextElement().getLanguage();
            if (isLanguage(language)) return language;
        }
        return Messages.LANGUAGES.getFirst();
    }
}
