package dev.staffel.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row that a query stands at; its columns by name.
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) {
        return required(column, ResultSet::getString);
    }

    public Optional<String> optionalText(String column) {
        return optional(column, ResultSet::getString);
    }

    public boolean flag(String column) {
        return required(column, ResultSet::getBoolean);
    }

    public int integer(String column) {
        return required(column, ResultSet::getInt);
    }

    public Optional<Integer> optionalInteger(String column) {
        return optional(column, ResultSet::getInt);
    }

    public long number(String column) {
        return required(column, ResultSet::getLong);
    }

    public Optional<Long> optionalNumber(String column) {
        return optional(column, ResultSet::getLong);
    }

    public double fraction(String column) {
        return required(column, ResultSet::getDouble);
    }

    public Instant instant(String column) {
        return required(column, Row::readInstant);
    }

    public Optional<Instant> optionalInstant(String column) {
        return optional(column, Row::readInstant);
    }

    public LocalDate date(String column) {
        return required(column, (row, name) -> row.getObject(name, LocalDate.class));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return optional(column, (row, name) -> row.getObject(name, LocalDate.class));
    }

    public Optional<UUID> optionalUuid(String column) {
        return optional(column, (row, name) -> row.getObject(name, UUID.class));
    }

    public UUID uuid(String column) {
        return required(column, (row, name) -> row.getObject(name, UUID.class));
    }

    public byte[] bytes(String column) {
        return required(column, ResultSet::getBytes);
    }

    public Optional<byte[]> optionalBytes(String column) {
        return optional(column, ResultSet::getBytes);
    }

    public List<String> texts(String column) {
        return List.of(required(column, (row, name) -> (String[]) row.getArray(name).getArray()));
    }

    private static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private <T> T required(String column, Reading<T> reading) {
        return optional(column, reading)
                .orElseThrow(() -> new IllegalStateException("the column " + column + " is null"));
    }

    private <T> Optional<T> optional(String column, Reading<T> reading) {
        try {
            var value = reading.read(rows, column);
            return rows.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private interface Reading<T> {
        @Nullable T read(ResultSet row, String column) throws SQLException;
    }
}
