package dev.staffel.bench.sales;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A seller's browser: takes compressed answers, keeps cookies, fills forms of pages that it was shown, and goes where they lead.
final class Browser {
    private static final String TOAST = "staffel-toast";

    private static final Pattern PROBLEM = Pattern.compile("id=\"([^\"]+)-error\"");

    private final HttpClient http;
    private final URI staff;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(HttpClient http, URI staff, String session) {
        this.http = http;
        this.staff = staff;
        cookies.put("staffel-session", session);
    }

    /// Something else came than a seller may expect.
    static final class Unexpected extends RuntimeException {
        Unexpected(String message) {
            super(message);
        }
    }

    Page get(Action action, String path) throws IOException, InterruptedException {
        var answer = send(action, path, request -> request);
        if (answer.statusCode() != 200)
            throw new Unexpected(action + " " + path + " answered " + answer.statusCode());
        return new Page(path, body(answer));
    }

    /// Sends a form that stands on a page.
    ///
    /// @param said the beginning of the key of what is said afterwards; anything else was refused
    /// @param then what the page is that it leads to
    Page post(
            Action action,
            Page page,
            String to,
            Map<String, String> typed,
            String said,
            Action then)
            throws IOException, InterruptedException {
        var values = page.form(to);
        values.putAll(typed);
        var answer =
                send(
                        action,
                        to,
                        request ->
                                request.header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(encoded(values))));
        var told = answer.statusCode() == 303 ? told() : problems(answer);
        if (!told.startsWith(said)) throw new Unexpected(action + " " + to + ": " + told);
        return get(then, answer.headers().firstValue("Location").orElseThrow());
    }

    private static String problems(HttpResponse<byte[]> answer) throws IOException {
        var problems = new Page("", body(answer)).all(PROBLEM);
        return "answered " + answer.statusCode() + " " + problems;
    }

    private String told() {
        var kept = cookies.getOrDefault(TOAST, "");
        return new String(Base64.getUrlDecoder().decode(kept), UTF_8).split("\u001f", 2)[0];
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private HttpResponse<byte[]> send(Action action, String path, Asking asking)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(staff.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", encoded())
                        .header(Action.HEADER, action.name());
        var answer = http.send(asking.of(request).build(), BodyHandlers.ofByteArray());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private String encoded() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value ->
                        URLEncoder.encode(value.getKey(), UTF_8)
                                + "="
                                + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String body(HttpResponse<byte[]> answer) throws IOException {
        boolean isSmall = answer.headers().firstValue("Content-Encoding").isEmpty();
        if (isSmall) return new String(answer.body(), UTF_8);
        try (var content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
