package dev.staffel.server.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Carries a toast over the redirect after a form, for at most a minute.
final class ToastCookie {
    private static final String NAME = "staffel-toast";
    private static final String SEPARATOR = "\u001f";

    private ToastCookie() {}

    static String keep(Toast toast) {
        String words = toast.key();
        for (String argument : toast.arguments()) words += SEPARATOR + argument;
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), 60);
    }

    static String clear() {
        return cookie("", 0);
    }

    static Optional<Toast> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
                .findFirst()
                .flatMap(cookie -> decode(cookie.getValue()));
    }

    private static Optional<Toast> decode(String value) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value);
            List<String> words =
                    List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            return Optional.of(new Toast(words.getFirst(), words.subList(1, words.size())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cookie(String value, int seconds) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(Duration.ofSeconds(seconds))
                .build()
                .toString();
    }
}
