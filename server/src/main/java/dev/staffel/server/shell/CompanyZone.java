package dev.staffel.server.shell;

import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.SqlFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The company's time zone, as the playbook in force says; every page tells times in it, wherever the machine stands.
@Component
public final class CompanyZone implements Supplier<ZoneId> {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PlaybookVersions versions;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Known known = new Known(ZoneId.systemDefault(), Instant.MIN);

    private record Known(ZoneId zone, Instant read) {}

    CompanyZone(PlaybookVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public ZoneId get() {
        var now = clock.instant();
        var before = known;
        if (!before.read().isBefore(now.minus(FRESH))) return before.zone();
        if (before.read().equals(Instant.MIN)) known = new Known(read(), now);
        else if (reading.compareAndSet(false, true)) Thread.startVirtualThread(this::readBeside);
        return known.zone();
    }

    /// Whoever asks may be in a transaction and hold what others wait for.
    private void readBeside() {
        try {
            known = new Known(read(), clock.instant());
        } finally {
            reading.set(false);
        }
    }

    /// Without the database the pages that tell of that still need a zone.
    private ZoneId read() {
        try {
            return versions.playbook(versions.inForce().number()).zone();
        } catch (SqlFailure e) {
            return known.zone();
        }
    }
}
