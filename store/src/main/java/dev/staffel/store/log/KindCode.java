package dev.staffel.store.log;

import dev.staffel.engine.Row;
import java.util.List;

/// Numbers for the kinds of rows, as they are stored.
public final class KindCode {
    private static final List<Row.Kind> KINDS = List.of(Row.Kind.values());

    private KindCode() {}

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    public static int of(Row.Kind kind) {
        return kind.ordinal();
    }

    /// The kind that is stored under a number.
    public static Row.Kind kind(int code) {
        return KINDS.get(code);
    }
}
