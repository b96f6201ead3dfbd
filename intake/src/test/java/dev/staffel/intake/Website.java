package dev.staffel.intake;

import dev.staffel.engine.Trust;
import dev.staffel.store.log.Source;
import java.util.List;
import java.util.Optional;

/// Public sources as tests need them.
final class Website {
    private Website() {}

    /// A source that may send as much as it likes, from anywhere.
    static Source named(String name, String key) {
        return of(name, key, List.of(), 6_000_000);
    }

    static Source only(String name, String key, String origin) {
        return of(name, key, List.of(origin), 6_000_000);
    }

    static Source slow(String name, String key, int requestsPerMinute) {
        return of(name, key, List.of(), requestsPerMinute);
    }

    private static Source of(String name, String key, List<String> origins, int perMinute) {
        return new Source(
                0,
                name,
                Optional.of(key),
                Trust.PUBLIC,
                false,
                false,
                origins,
                List.of("paper"),
                perMinute,
                5_000,
                true);
    }
}
