package dev.staffel.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an API token may do; `admin` may do all that any scope may.
public enum Scope {
    LEADS_READ,
    LEADS_WRITE,
    HANDOVERS_READ,
    HANDOVERS_WRITE,
    OPPORTUNITIES_READ,
    OPPORTUNITIES_WRITE,
    FUNNEL_READ,
    PLAYBOOKS_READ,
    PLAYBOOKS_WRITE,
    REPLAYS_READ,
    REPLAYS_WRITE,
    IMPORTS_READ,
    IMPORTS_WRITE,
    SOURCES_READ,
    SOURCES_WRITE,
    DESKS_READ,
    DESKS_WRITE,
    METRICS_READ,
    ADMIN;

    /// The word used in the routes table, on the command line and in the API, such as `leads:read`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
