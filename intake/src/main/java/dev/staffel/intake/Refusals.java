package dev.staffel.intake;

import dev.staffel.intake.connection.Watches;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/// Answers to requests that never became one: bad framing, endless headers, another protocol. They carry no text.
final class Refusals implements DirectHandler {
    private final Watches watches;

    private Refusals(Watches watches) {
        this.watches = watches;
    }

    static DirectHandlers handlers(Watches watches) {
        var refusals = new Refusals(watches);
        var handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) handlers.addHandler(type, refusals);
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        watches.current().unheard();
        return TransportResponse.builder()
                .status(ours(status))
                .headers(headers)
                .keepAlive(false)
                .build();
    }

    // Too large is 400 in the tracking specification.
    private static Status ours(Status status) {
        return status.code() == 413 ? Status.BAD_REQUEST_400 : status;
    }
}
