package dev.staffel.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/// Sends what no real client would: any bytes to the public plane, once.
final class RawClient implements AutoCloseable {
    /// In place of a status, when the connection broke or no answer came in time.
    static final int NO_ANSWER = 0;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;
    private final String authorization;

    RawClient(URI intake, String writeKey) {
        this.intake = intake;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(UTF_8));
    }

    int post(String path, String body) {
        return post(path, body.getBytes(UTF_8));
    }

    /// The status of the answer, or [#NO_ANSWER].
    int post(String path, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(intake.resolve(path))
                        .timeout(ANSWER_WITHIN)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
