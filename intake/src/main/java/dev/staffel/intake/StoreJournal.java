package dev.staffel.intake;

import dev.staffel.intake.segment.Event;
import dev.staffel.intake.segment.Reading;
import dev.staffel.store.log.Appender;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Rejections;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The journal on PostgreSQL.
final class StoreJournal implements Journal {
    /// Of one request; how many more there were is one row.
    private static final int KEPT_OF_A_REQUEST = 20;

    private final Sql sql;
    private final KnownSources sources;
    private final Outage outage;
    private final Appender appender;
    private final InstantSource clock;

    StoreJournal(
            Sql sql, KnownSources sources, Outage outage, Appender appender, InstantSource clock) {
        this.sql = sql;
        this.sources = sources;
        this.outage = outage;
        this.appender = appender;
        this.clock = clock;
    }

    @Override
    public Optional<Source> source(String writeKey) {
        return sources.byWriteKey(writeKey);
    }

    @Override
    public Collection<Source> sources() {
        return sources.all();
    }

    @Override
    public boolean isReady() {
        return outage.isOver();
    }

    @Override
    public Duration comeAgainAfter() {
        return outage.comeAgainAfter();
    }

    @Override
    public void write(Source source, List<Event> events, List<Reading.Broken> broken)
            throws Unavailable {
        // While the database is away nobody waits for it here.
        if (!isReady()) throw new Unavailable();
        try {
            append(events.stream().map(event -> Translation.of(source, event)).toList());
            if (!broken.isEmpty()) sql.transact(session -> keep(session, source, broken));
        } catch (SqlFailure e) {
            sources.lost(e);
            throw new Unavailable();
        } catch (Appender.Busy e) {
            throw new Unavailable();
        }
    }

    private void append(List<Incoming> messages) {
        for (int from = 0; from < messages.size(); from += SignalLog.AT_ONCE) {
            int to = Math.min(messages.size(), from + SignalLog.AT_ONCE);
            appendTogether(messages.subList(from, to));
        }
    }

    private void appendTogether(List<Incoming> messages) {
        try {
            var _ = appender.append(messages);
        } catch (RuntimeException e) {
            if (mayPass(e)) throw e;
            // One of them is something that can't be taken; the others shall not be lost with it.
            appendEach(messages);
        }
    }

    private void appendEach(List<Incoming> messages) {
        Optional<RuntimeException> failure = Optional.empty();
        for (Incoming message : messages) {
            try {
                var _ = appender.append(List.of(message));
            } catch (SqlFailure e) {
                if (mayPass(e)) throw e;
                sql.transact(session -> keepUnwritable(session, message, e.sqlState()));
            } catch (RuntimeException e) {
                if (mayPass(e)) throw e;
                failure = Optional.of(e); // our own fault; the client sends it again
            }
        }
        if (failure.isPresent()) throw failure.get();
    }

    private static boolean mayPass(RuntimeException e) {
        return switch (e) {
            case Appender.Busy _ -> true;
            case SqlFailure failure ->
                    failure.isDatabaseAway() || failure.isOutcomeUnknown() || failure.isConflict();
            default -> false;
        };
    }

    private static void keepUnwritable(Session session, Incoming message, String state) {
        Rejections.add(
                session,
                message.source(),
                message.received(),
                "the database can't take it (" + state + ")",
                message.messageId().orElse(""),
                message.display().orElse(""));
    }

    private void keep(Session session, Source source, List<Reading.Broken> broken) {
        for (Reading.Broken one : broken.subList(0, Math.min(broken.size(), KEPT_OF_A_REQUEST))) {
            keep(session, source.id(), String.join("; ", one.problems()), one.text());
        }
        int more = broken.size() - KEPT_OF_A_REQUEST;
        if (more > 0) keep(session, source.id(), more + " more events of the same request", "");
    }

    private void keep(Session session, int source, String reason, String text) {
        Rejections.add(session, source, clock.instant(), reason, "", text);
    }

    @Override
    public void reject(int source, String reason, String text) {
        if (!isReady()) return;
        try {
            sql.transact(session -> keep(session, source, reason, text));
        } catch (SqlFailure e) {
            sources.lost(e);
        }
    }
}
