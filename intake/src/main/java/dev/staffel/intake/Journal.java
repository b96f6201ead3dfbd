package dev.staffel.intake;

import dev.staffel.intake.segment.Event;
import dev.staffel.intake.segment.Reading;
import dev.staffel.store.log.Source;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All that the public plane may ask of the store: to append, and who may append. There is nothing to read here.
interface Journal {
    int UNKNOWN = 0;

    /// The open source of a public key; answers from memory.
    Optional<Source> source(String writeKey);

    /// All sources, from memory.
    Collection<Source> sources();

    /// Writes the events of one request, and visibly rejects those that are broken or that the log refuses.
    ///
    /// Comes back once all of it is durable.
    ///
    /// @throws Unavailable when that is not known; the client sends again, and the log knows repetitions
    void write(Source source, List<Event> events, List<Reading.Broken> broken) throws Unavailable;

    /// Keeps a request in sight that is refused as a whole; forgets it when the database is away.
    ///
    /// @param source its number, [#UNKNOWN] when the key tells none
    void reject(int source, String reason, String text);

    /// Whether the database answered lately.
    boolean isReady();

    /// How long clients should wait while it does not.
    Duration comeAgainAfter();

    /// The database is away, or did not answer in time.
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable() {
            super("the database is away", null, false, false);
        }
    }
}
