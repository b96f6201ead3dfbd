package dev.staffel.store.playbooks;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The version in force as one thread has read it first.
public final class OneReading implements AutoCloseable {
    /// Who reads for longer, such as a stream of news, is told anew.
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final Runnable end;
    private @Nullable PlaybookVersion version;
    private long readAt;

    OneReading(Runnable end) {
        this.end = end;
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
        end.run();
    }
}
