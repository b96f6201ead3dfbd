package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;

/// What we answer. Clients act on the status alone; the body is for the person who looks why.
record Answer(Status status, String body, List<Header> headers) {
    static final Answer TAKEN = new Answer(Status.OK_200, "{\"success\":true}", List.of());
    static final Answer NO_CONTENT = new Answer(Status.NO_CONTENT_204, "", List.of());
    static final Answer NOT_FOUND = refusal(Status.NOT_FOUND_404, "there is nothing here");
    static final Answer FAILED =
            refusal(Status.INTERNAL_SERVER_ERROR_500, "we failed; send it again");

    private static final Header JSON = HeaderValues.create("Content-Type", "application/json");

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer json(String body) {
        return new Answer(Status.OK_200, body, List.of());
    }

    /// @param reason plain words without quotes
    static Answer refusal(Status status, String reason) {
        return new Answer(status, "{\"success\":false,\"reason\":\"" + reason + "\"}", List.of());
    }

    static Answer badRequest(String reason) {
        return refusal(Status.BAD_REQUEST_400, reason);
    }

    static Answer notAllowed(String methods) {
        return refusal(Status.METHOD_NOT_ALLOWED_405, "this is not how to ask here")
                .with(HeaderNames.ALLOW.defaultCase(), methods);
    }

    /// Not now, and not lost: every client that we know keeps what it has and comes again after these seconds.
    static Answer later(long seconds, String reason) {
        var after = Long.toString(seconds);
        return refusal(Status.TOO_MANY_REQUESTS_429, reason)
                .with("Retry-After", after)
                .with("X-RateLimit-Reset", after);
    }

    Answer with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderValues.create(name, value));
        return new Answer(status, body, more);
    }

    byte[] bytes() {
        return body.getBytes(UTF_8);
    }

    boolean isEmpty() {
        return body.isEmpty();
    }

    Header contentType() {
        return JSON;
    }
}
