package dev.staffel.server.leads.mass;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What is done with many leads.
///
/// @param seller the id of a user; empty for the desk itself
/// @param text the reason, or the note
/// @param undoes the action that this one takes back
record MassAction(
        int id,
        Kind kind,
        State state,
        UUID by,
        Instant askedOn,
        String desk,
        String seller,
        String stage,
        String text,
        Optional<Integer> undoes,
        int total,
        Optional<Instant> ended) {

    /// What is done.
    enum Kind {
        ASSIGN,
        MOVE,
        NOTE,
        UNDO;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    /// How far it is.
    enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED
    }

    static MassAction of(Row row) {
        return new MassAction(
                row.integer("id"),
                Kind.of(row.text("kind")).orElseThrow(),
                State.valueOf(row.text("state").toUpperCase(java.util.Locale.ROOT)),
                row.uuid("staff"),
                row.instant("asked_on"),
                row.text("desk"),
                row.text("seller"),
                row.text("stage"),
                row.text("text"),
                row.optionalInteger("undoes"),
                row.integer("total"),
                row.optionalInstant("ended"));
    }

    boolean isOver() {
        return state == State.DONE || state == State.STOPPED;
    }
}
