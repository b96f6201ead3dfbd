package dev.staffel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST API of a running Staffel, with a token that may do everything.
final class Api {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    Api(URI staff, String token) {
        this.root = staff.resolve("/api/v1/");
        this.token = token;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)));
    }

    JsonNode post(String path, String json) {
        return send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    void delete(String path) {
        send(HttpRequest.newBuilder(root.resolve(path)).DELETE());
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpResponse<String> response =
                answer(
                        http,
                        request.timeout(ANSWER_WITHIN)
                                .header("Authorization", "Bearer " + token)
                                .build());
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static HttpResponse<String> answer(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
