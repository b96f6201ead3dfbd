package dev.staffel.intake;

import dev.staffel.intake.connection.Watch;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/// Sends an answer with all the headers that go with it.
record Exchange(ServerRequest request, ServerResponse response, Watch watch) {
    private static final Header NO_STORE = HeaderValues.create("Cache-Control", "no-store");
    private static final Header NO_SNIFF = HeaderValues.create("X-Content-Type-Options", "nosniff");

    /// @param reader the web origin whose pages may read the answer
    void send(Answer answer, Optional<String> reader) {
        watch.answering();
        response.status(answer.status()).header(NO_STORE).header(NO_SNIFF);
        answer.headers().forEach(response::header);
        reader.ifPresent(origin -> shared(origin).forEach(response::header));
        if (!request.content().consumed()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
            watch.unheard();
        }
        if (answer.isEmpty()) {
            response.send();
        } else {
            response.header(answer.contentType()).send(answer.bytes());
        }
    }

    private List<Header> shared(String origin) {
        boolean asksFirst =
                request.prologue().method().equals(Method.OPTIONS)
                        && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
        return asksFirst ? Origins.beforehand(origin) : Origins.afterwards(origin);
    }
}
