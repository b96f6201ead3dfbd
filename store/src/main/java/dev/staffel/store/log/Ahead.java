package dev.staffel.store.log;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Writes one group on a thread of its own, while the next is being decided.
final class Ahead implements AutoCloseable {
    private final Groups groups;
    private final Runnable whenIdle;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("appender-writer").daemon().factory());
    private @Nullable Group group;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /// A group that was not written, as far as is known.
    record Unwritten(Group group, Throwable failure) {}

    /// @param whenIdle called after each group
    Ahead(Groups groups, Runnable whenIdle) {
        this.groups = groups;
        this.whenIdle = whenIdle;
    }

    boolean isIdle() {
        return writing.isDone();
    }

    /// Whether a group was not written; [#settle] tells which.
    boolean hasFailed() {
        return group != null && writing.isCompletedExceptionally();
    }

    /// Begins to write a group, after the one before was settled; its callers are answered once it is written.
    void write(Group next, Decided decided) {
        group = next;
        writing =
                CompletableFuture.supplyAsync(() -> groups.writeAsDecided(decided), writer)
                        .thenAccept(next::answer);
        var _ = writing.whenComplete((_, _) -> whenIdle.run());
    }

    /// Waits for the group that is being written; tells if it was not.
    Optional<Unwritten> settle() {
        var settled = group;
        if (settled == null) return Optional.empty();
        group = null;
        try {
            writing.join();
            return Optional.empty();
        } catch (CompletionException e) {
            var cause = e.getCause();
            return Optional.of(new Unwritten(settled, cause == null ? e : cause));
        }
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
