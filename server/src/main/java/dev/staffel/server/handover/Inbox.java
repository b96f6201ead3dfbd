package dev.staffel.server.handover;

import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Pages of open offers, as the inbox and the API give them.
@Component
class Inbox {
    private final Offers offers;

    Inbox(Offers offers) {
        this.offers = offers;
    }

    /// @param cursor of the page before; one that is none of ours begins at the first page
    Items<LeadRow> page(Optional<Offers.Whose> whose, String cursor, int limit) {
        var rows = offers.page(whose, behind(cursor).orElse(Offers.Behind.NONE), limit + 1);
        return Items.of(
                rows,
                limit,
                row -> Cursor.of(row.deadline().orElseThrow(), row.id()),
                offers.count(whose),
                true);
    }

    /// The place that a cursor tells; empty when it is none of this list.
    static Optional<Offers.Behind> behind(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(last ->
                            new Offers.Behind(
                                    Instant.parse(last.values().getFirst()),
                                    Long.parseLong(last.values().getLast())));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
