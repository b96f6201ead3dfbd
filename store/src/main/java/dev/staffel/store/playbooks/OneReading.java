package dev.staffel.store.playbooks;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The version in force as one thread has read it first.
public final class OneReading implements AutoCloseable {
    /// Who reads for longer, such as a stream of news, is told anew.
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private static final ThreadLocal<OneReading> HERE = new ThreadLocal<>();

    private final PlaybookVersions versions;
    private @Nullable PlaybookVersion version;
    private long readAt;

    private OneReading(PlaybookVersions versions) {
        this.versions = versions;
    }

    static OneReading begin(PlaybookVersions versions) {
        var begun = new OneReading(versions);
        HERE.set(begun);
        return begun;
    }

    /// What this thread reads of these versions, if it has begun to.
    static Optional<OneReading> here(PlaybookVersions versions) {
        return Optional.ofNullable(HERE.get()).filter(here -> here.versions.equals(versions));
    }

    PlaybookVersion version(Supplier<PlaybookVersion> read) {
        var known = version;
        long now = System.nanoTime();
        if (known != null && now - readAt < LONGEST) return known;
        var found = read.get();
        version = found;
        readAt = now;
        return found;
    }

    @Override
    public void close() {
        HERE.remove();
    }
}
