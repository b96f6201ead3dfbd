package dev.staffel.server.users;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies of signing in: the session, and the mark of a browser that has signed in before.
final class Cookies {
    private static final String SESSION = "staffel-session";
    private static final String DEVICE = "staffel-device";
    private static final String CSRF = "staffel-csrf";

    private Cookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    static Optional<String> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    /// The headers of somebody who has just signed in; forms opened before no longer hold.
    static HttpHeaders signedIn(String session, String device, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        // Lax, so that a link in a mail opens for somebody who is signed in; changes need the CSRF
        // token.
        add(headers, SESSION, session, "Lax", Duration.ofDays(14), request);
        add(headers, DEVICE, device, "Strict", Duration.ofDays(365), request);
        add(headers, CSRF, "", "Strict", Duration.ZERO, request);
        return headers;
    }

    static HttpHeaders signedOut(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        add(headers, SESSION, "", "Lax", Duration.ZERO, request);
        add(headers, CSRF, "", "Strict", Duration.ZERO, request);
        return headers;
    }

    private static void add(
            HttpHeaders headers,
            String name,
            String value,
            String sameSite,
            Duration age,
            HttpServletRequest request) {
        headers.add(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(sameSite)
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }
}
