package dev.staffel.server.steps;

import dev.staffel.store.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// Something that somebody is going to do with a lead, or has done.
///
/// @param due the instant, or the beginning of the day where only the day counts
/// @param timed whether the hour counts
/// @param ends when a meeting is over
/// @param staff who is to do it; nobody named for whoever holds the lead
/// @param attempt its place in the cadence, from 0; empty where none follows by itself
/// @param since when the attempts began
/// @param answered id of the activity by which the person has answered since; empty when they have not
/// @param dated position of the signal that says that a meeting was dated
/// @param position position of the signal that says what came of it
/// @param uid names a meeting in calendars
/// @param sequence how often a meeting was moved or called off
/// @param invites who is sent a meeting for their calendar
public record Step(
        long id,
        long lead,
        StepKind kind,
        Instant due,
        boolean timed,
        Optional<Instant> ends,
        Optional<UUID> staff,
        String what,
        String place,
        Optional<Integer> attempt,
        Optional<Instant> since,
        String answered,
        int postponed,
        State state,
        Optional<StepOutcome> outcome,
        String note,
        Optional<Long> dated,
        Optional<Long> position,
        Optional<Instant> ended,
        String endedBy,
        UUID uid,
        int sequence,
        Invites invites) {

    /// Where a step stands; the numbers are stored.
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /// How long a meeting takes.
    long minutes() {
        return ends.map(end -> Duration.between(due, end).toMinutes()).orElse(0L);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(due, zone);
    }

    /// Whether it should have been done: the hour has passed, or else the whole day.
    public boolean isOverdue(Instant now, ZoneId zone) {
        if (!isOpen()) return false;
        return timed ? due.isBefore(now) : day(zone).isBefore(LocalDate.ofInstant(now, zone));
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order
    static Step of(Row row) {
        return new Step(
                row.number("id"),
                row.number("lead"),
                StepKind.of(row.text("kind")).orElseThrow(),
                row.instant("due"),
                row.flag("timed"),
                row.optionalInstant("ends"),
                row.optionalUuid("staff"),
                row.text("what"),
                row.text("place"),
                row.optionalInteger("attempt"),
                row.optionalInstant("since"),
                row.text("answered"),
                row.integer("postponed"),
                State.values()[row.integer("state")],
                StepOutcome.of(row.text("outcome")),
                row.text("note"),
                row.optionalNumber("dated"),
                row.optionalNumber("position"),
                row.optionalInstant("ended"),
                row.text("ended_by"),
                row.uuid("uid"),
                row.integer("sequence"),
                new Invites(row.flag("invites_person"), row.flag("invites_holder")));
    }
}
