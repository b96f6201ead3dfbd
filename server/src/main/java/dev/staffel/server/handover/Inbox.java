package dev.staffel.server.handover;

import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.Offers;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
        return items(rows, limit, offers.count(whose));
    }

    /// How many offers are open.
    long count(Optional<Offers.Whose> whose) {
        return offers.count(whose);
    }

    /// What no seller of these desks has.
    Items<LeadRow> waiting(List<String> desks, String cursor, int limit) {
        var rows = offers.waiting(desks, behind(cursor).orElse(Offers.Behind.NONE), limit + 1);
        var counts = waiting();
        return items(
                rows, limit, desks.stream().mapToLong(desk -> counts.getOrDefault(desk, 0L)).sum());
    }

    /// How much waits at each desk.
    SortedMap<String, Long> waiting() {
        return offers.waiting();
    }

    /// What these desks have to answer.
    ///
    /// @param member see [Offers#at]
    Items<LeadRow> at(List<String> desks, String member, String cursor, int limit) {
        var behind = behind(cursor).orElse(Offers.Behind.NONE);
        return items(
                offers.at(desks, member, behind, limit + 1), limit, offers.countAt(desks, member));
    }

    private static Items<LeadRow> items(List<LeadRow> rows, int limit, long total) {
        return Items.of(
                rows, limit, row -> Cursor.of(row.deadline().orElseThrow(), row.id()), total, true);
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
