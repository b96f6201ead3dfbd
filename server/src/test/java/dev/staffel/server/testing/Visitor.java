package dev.staffel.server.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser or a program that uses the staff plane: keeps cookies, follows no redirect, knows the CSRF token of a page.
public final class Visitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String bearer = "";

    /// What came back.
    public record Reply(int status, String body, HttpResponse<String> response) {
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Visitor(URI base) {
        this.base = base;
    }

    public Visitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public Visitor withBearer(String token) {
        bearer = token;
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /// Sends a form, with the CSRF token as a page of ours has it.
    public Reply post(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return post(path, form);
    }

    /// Sends an encoded form, for fields with several values.
    public Reply post(String path, String form) {
        String body = form + (form.isEmpty() ? "" : "&") + "_csrf=" + encode(csrf());
        return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    /// Sends anything, with as many names and values of headers.
    public Reply send(String verb, String path, String body, String... headers) {
        return send(verb, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply send(String verb, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path))
                        .method(verb, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) request.headers(headers);
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(verb + " " + path, e);
        }
    }

    /// The CSRF token of a page, which this visitor's cookie goes with.
    public String csrf() {
        if (!bearer.isEmpty()) return "";
        String page = cookies.containsKey("staffel-session") ? "/account" : "/login";
        Matcher token = CSRF.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
