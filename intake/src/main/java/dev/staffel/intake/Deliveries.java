package dev.staffel.intake;

import dev.staffel.intake.connection.Body;
import dev.staffel.intake.connection.Refused;
import dev.staffel.intake.connection.Watch;
import dev.staffel.intake.segment.Kind;
import io.helidon.webserver.http.ServerRequest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Takes what sources deliver: one event or many, answered when they are durable.
final class Deliveries {
    private static final long WHILE_FULL_SECONDS = 10;

    private final Journal journal;
    private final RateLimits limits;
    private final InstantSource clock;

    Deliveries(Journal journal, RateLimits limits, InstantSource clock) {
        this.journal = journal;
        this.limits = limits;
        this.clock = clock;
    }

    Answer single(Kind kind, ServerRequest request, Watch watch) {
        return deliver(request, watch, Optional.of(kind));
    }

    Answer batch(ServerRequest request, Watch watch) {
        return deliver(request, watch, Optional.empty());
    }

    /// Clients count themselves; we don't keep that.
    Answer drop(ServerRequest request, Watch watch) {
        try {
            var _ = Body.read(request, watch);
            watch.received();
            return Answer.TAKEN;
        } catch (Refused e) {
            return refused(e);
        }
    }

    private Answer deliver(ServerRequest request, Watch watch, Optional<Kind> kind) {
        try {
            var body = Body.read(request, watch);
            watch.received();
            var received = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new Delivery(request, kind, received, journal, limits).answer(body);
        } catch (Refused e) {
            return refused(e);
        }
    }

    private static Answer refused(Refused refused) {
        return switch (refused.why()) {
            case TOO_LARGE -> Answer.badRequest("more than " + Body.MAXIMUM_BYTES + " bytes");
            case BROKEN -> Answer.badRequest("the body is not what its encoding says");
            case NO_ROOM -> Answer.later(WHILE_FULL_SECONDS, "too much at once");
        };
    }
}
