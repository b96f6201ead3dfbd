package dev.staffel.server;

import java.net.URI;
import java.util.Optional;

/// One part of the running program: the public plane, the workers, the staff plane.
///
/// [Start] starts the parts in their order and stops them in their order; whoever adds a part names it there.
public interface Plane extends AutoCloseable {
    /// The word for logs, such as `intake`.
    String name();

    /// Returns when the part can do its work; throws when it can't.
    void start();

    /// Where it can be reached, once started.
    default Optional<URI> address() {
        return Optional.empty();
    }

    /// Finishes what is under way, then lets go of everything; harmless when it never started.
    @Override
    void close();
}
