package dev.staffel.server.health;

import dev.staffel.store.leads.Releases;
import dev.staffel.store.sql.SqlFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether this release still decides about leads, or a newer one has taken them over.
@Component
class ReleaseCheck implements HealthCheck {
    private final Releases releases;

    ReleaseCheck(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Optional<String> problem() {
        try {
            return releases.newer().map(RuntimeException::getMessage);
        } catch (SqlFailure e) {
            return Optional.empty(); // told by the check of the database
        }
    }
}
