package dev.staffel.server.imports.mapping;

import dev.staffel.server.imports.csv.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Works out when the things of a row happened.
final class Clockwork {
    private final Mapping mapping;
    private final Columns columns;
    private final Optional<OrderSpan> span;

    Clockwork(Mapping mapping, Columns columns, Optional<OrderSpan> span) {
        this.mapping = mapping;
        this.columns = columns;
        this.span = span;
    }

    /// The instant of the row; a date that cannot be understood is told to `wrong`.
    Optional<Moment> ofRow(List<Reason> wrong) {
        return moment(mapping.time(), Optional.empty(), wrong);
    }

    Optional<Moment> moment(Timing timing, Optional<Moment> row, List<Reason> wrong) {
        return switch (timing) {
            case Timing.OnImport() -> Optional.empty();
            case Timing.OfRow() -> row;
            case Timing.InColumn(var column) -> inColumn(column, wrong);
            case Timing.Assumed(var column, int year) -> assumed(column, year, wrong);
            case Timing.DaysLater(int days) ->
                    row.map(moment -> new Moment(moment.at().plus(Duration.ofDays(days)), true));
        };
    }

    private Optional<Moment> inColumn(String column, List<Reason> wrong) {
        String text = columns.plain(column);
        if (text.isEmpty()) {
            wrong.add(Reason.of("date-is-missing", column));
            return Optional.empty();
        }
        Optional<Instant> instant = columns.notations().instant(text);
        if (instant.isEmpty()) {
            wrong.add(Reason.of("value-is-no-date", column, text));
        }
        return instant.map(at -> new Moment(at, false));
    }

    private Optional<Moment> assumed(String column, int year, List<Reason> wrong) {
        Optional<Long> number = OrderSpan.number(columns.plain(column));
        if (number.isEmpty() || span.isEmpty()) {
            wrong.add(Reason.of("order-is-missing", column));
            return Optional.empty();
        }
        Instant at = span.get().instant(number.get(), year, mapping.notation().zone());
        return Optional.of(new Moment(at, true));
    }
}
