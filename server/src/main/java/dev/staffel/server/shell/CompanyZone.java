package dev.staffel.server.shell;

import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.SqlFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The company's time zone, as the playbook in force says; every page tells times in it, wherever the machine stands.
@Component
public final class CompanyZone implements Supplier<ZoneId> {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PlaybookVersions versions;
    private final Clock clock;
    private volatile Known known = new Known(ZoneId.systemDefault(), Instant.MIN);

    private record Known(ZoneId zone, Instant read) {}

    CompanyZone(PlaybookVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public ZoneId get() {
        var now = clock.instant();
        if (known.read().isBefore(now.minus(FRESH))) known = new Known(read(), now);
        return known.zone();
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
