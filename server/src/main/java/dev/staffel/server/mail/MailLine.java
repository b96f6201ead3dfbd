package dev.staffel.server.mail;

import dev.staffel.store.sql.Row;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A mail as the page of the mail server lists it.
///
/// @param to the name of the user
/// @param next when it is tried again
record MailLine(
        long id,
        String purpose,
        String to,
        Optional<Long> lead,
        Delivery.State state,
        int attempts,
        Instant planned,
        Instant changed,
        Optional<Instant> next,
        String answer) {

    @SuppressWarnings("EnumOrdinal") // what is stored is the order
    static MailLine of(Row row) {
        return new MailLine(
                row.number("id"),
                row.text("purpose"),
                row.text("name"),
                row.optionalNumber("lead"),
                Delivery.State.values()[row.integer("state")],
                row.integer("attempts"),
                row.instant("planned"),
                row.instant("changed"),
                row.optionalInstant("next_try"),
                row.text("answer"));
    }

    /// The state in one word; what failed for now and is tried again has its own.
    String word() {
        if (state == Delivery.State.PLANNED && attempts > 0) return "later";
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String tone() {
        return switch (state) {
            case ACCEPTED -> "good";
            case REFUSED, IN_DOUBT -> "bad";
            case NOT_NEEDED -> "plain";
            case PLANNED, UNDER_WAY -> "clock";
        };
    }

    boolean mayBeSentAgain() {
        boolean isOpen = state == Delivery.State.REFUSED || state == Delivery.State.IN_DOUBT;
        return isOpen && !purpose.equals("test");
    }
}
