package dev.staffel.intake;

import io.helidon.http.Status;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a supervisor or load balancer asks: does it run, and should it get requests.
final class Health {
    private final Journal journal;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Health(Journal journal) {
        this.journal = journal;
    }

    void stopping() {
        stopping.set(true);
    }

    Answer answer(String path) {
        return switch (path) {
            case "/health/live" -> Answer.json("{\"live\":true}");
            case "/health/ready" -> ready();
            default -> Answer.NOT_FOUND;
        };
    }

    private Answer ready() {
        if (!stopping.get() && journal.isReady()) return Answer.json("{\"ready\":true}");
        return new Answer(Status.SERVICE_UNAVAILABLE_503, "{\"ready\":false}", java.util.List.of());
    }
}
