package dev.staffel.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a value gets to its place in a statement.
interface Binding {
    void bind(PreparedStatement prepared, int place) throws SQLException;

    static Binding of(@Nullable Object value) {
        return switch (value) {
            case null -> (prepared, place) -> prepared.setNull(place, Types.NULL);
            case Optional<?> optional -> of(optional.orElse(null));
            case Instant instant ->
                    (prepared, place) ->
                            prepared.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case byte[] bytes -> (prepared, place) -> prepared.setBytes(place, bytes);
            case String[] texts -> array("text", texts);
            case Instant[] instants ->
                    array("timestamptz", Arrays.stream(instants).map(Instant::toString).toArray());
            case List<?> texts -> array("text", texts.toArray(String[]::new));
            default -> (prepared, place) -> prepared.setObject(place, value);
        };
    }

    private static Binding array(String type, Object[] elements) {
        return (prepared, place) ->
                prepared.setArray(place, prepared.getConnection().createArrayOf(type, elements));
    }
}
