package dev.staffel.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list, as REST answers it and as the pager shows it.
///
/// @param next the cursor of the following page, or null on the last one
/// @param total how many there are in all; an estimate unless `totalIsExact`
public record Items<T>(List<T> items, @Nullable String next, long total, boolean totalIsExact) {
    public Items {
        items = List.copyOf(items);
    }

    /// A page cut from a query that asked for one row more than `limit`.
    public static <T> Items<T> of(
            List<T> rows,
            int limit,
            java.util.function.Function<T, Cursor> cursor,
            long total,
            boolean totalIsExact) {
        if (rows.size() <= limit) return new Items<>(rows, null, total, totalIsExact);
        List<T> shown = rows.subList(0, limit);
        return new Items<>(shown, cursor.apply(shown.getLast()).text(), total, totalIsExact);
    }
}
