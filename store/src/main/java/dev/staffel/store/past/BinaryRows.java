package dev.staffel.store.past;

import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.SqlFailure;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;

/// The rows of a binary COPY as they come. None of their fields may be null, and all but the last have a fixed length, so
/// that each lies at the same place in every row: four bytes behind the end of the one before it.
final class BinaryRows {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final byte SIGNATURE = 'P';
    private static final int HEADER = 19;
    private static final int FIELD_COUNT = 2;

    private BinaryRows() {}

    /// Takes one row.
    interface Taker {
        /// Reads what it needs of a row.
        ///
        /// @param at where the first field begins, with four bytes that tell its length
        void take(byte[] bytes, int at);
    }

    static void each(Session session, NamedStatement statement, Taker taker) {
        try {
            var copy = session.copies().copyOut(statement.jdbc());
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                // The copy's header comes with the first row, and a trailer after the last.
                int at = bytes.length > HEADER && bytes[0] == SIGNATURE ? HEADER : 0;
                if (at < bytes.length && shortAt(bytes, at) >= 0) {
                    taker.take(bytes, at + FIELD_COUNT);
                }
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    static long longAt(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static int intAt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    static short shortAt(byte[] bytes, int at) {
        return (short) SHORT.get(bytes, at);
    }
}
