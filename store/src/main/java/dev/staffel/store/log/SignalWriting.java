package dev.staffel.store.log;

import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The two ways for rows into the log: many by COPY, which costs least a row but round trips of its own; few as arrays,
/// in the round trip of what is written with them.
final class SignalWriting {
    /// So many rows cost less as arrays than the round trips that a COPY takes.
    private static final int FEW = 200;

    private static final NamedStatement COPY = SignalLog.SQL.named("append-signals");
    private static final long MICROS = 1_000_000;

    /// Where PostgreSQL still counts microseconds one by one when it multiplies an interval.
    private static final long EXACT_SECONDS = (1L << 53) / MICROS - 1;

    private final List<SignalRow> rows;
    private final @Nullable BinaryCopy copied;

    SignalWriting(List<SignalRow> rows) {
        this.rows = rows;
        this.copied = rows.size() > FEW || !canBind(rows) ? copy(rows) : null;
    }

    /// Whether there are rows, and few of them, so that [#bind] takes them.
    boolean isFew() {
        return copied == null && !rows.isEmpty();
    }

    /// Writes the rows, if there are any.
    void copy(Session session) {
        (copied == null ? copy(rows) : copied).write(session, COPY);
    }

    // In the order of the columns that `append-signals` names.
    private static BinaryCopy copy(List<SignalRow> rows) {
        var copy = new BinaryCopy(15);
        for (SignalRow row : rows) {
            copy.row().int8(row.position()).int8(row.subject()).int8(row.thousandths());
            copy.timestamp(row.happened()).timestamp(row.received()).int8(row.hash());
            copy.int4(row.shape()).int4(row.version()).int4(row.batch());
            copy.int2(row.source()).int2(row.kind()).bool(row.history()).bytea(row.content());
            optional(copy, row.messageId());
            optional(copy, row.display());
        }
        return copy;
    }

    private static void optional(BinaryCopy copy, Optional<String> text) {
        if (text.isPresent()) {
            copy.text(text.get());
        } else {
            copy.nothing();
        }
    }

    // Whether arrays tell the times to the microsecond as COPY does.
    private static boolean canBind(List<SignalRow> rows) {
        return rows.stream().allMatch(row -> isExact(row.happened()) && isExact(row.received()));
    }

    private static boolean isExact(Instant time) {
        return Math.abs(time.getEpochSecond()) < EXACT_SECONDS;
    }

    /// For `append-rows`.
    Call bind(Call call) {
        var histories = new boolean[rows.size()];
        for (int i = 0; i < histories.length; i++) histories[i] = rows.get(i).history();
        return call.set("positions", longs(rows, SignalRow::position))
                .set("subjects", longs(rows, SignalRow::subject))
                .set("thousandths", longs(rows, SignalRow::thousandths))
                .set("happened", longs(rows, row -> micros(row.happened())))
                .set("received", longs(rows, row -> micros(row.received())))
                .set("hashes", longs(rows, SignalRow::hash))
                .set("shapes", integers(rows, SignalRow::shape))
                .set("versions", integers(rows, SignalRow::version))
                .set("batch_numbers", integers(rows, SignalRow::batch))
                .set("sources", shorts(rows, SignalRow::source))
                .set("kinds", shorts(rows, SignalRow::kind))
                .set("histories", histories)
                .set("contents", rows.stream().map(SignalRow::content).toArray(byte[][]::new))
                .set("message_ids", texts(rows.stream().map(SignalRow::messageId).toList()))
                .set("displays", texts(rows.stream().map(SignalRow::display).toList()));
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * MICROS + time.getNano() / 1000;
    }

    private static long[] longs(List<SignalRow> rows, ToLongFunction<SignalRow> value) {
        return rows.stream().mapToLong(value).toArray();
    }

    private static int[] integers(List<SignalRow> rows, ToIntFunction<SignalRow> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static short[] shorts(List<SignalRow> rows, ToIntFunction<SignalRow> value) {
        var shorts = new short[rows.size()];
        for (int i = 0; i < shorts.length; i++) shorts[i] = (short) value.applyAsInt(rows.get(i));
        return shorts;
    }

    private static @Nullable String[] texts(List<Optional<String>> texts) {
        return texts.stream().map(text -> text.orElse(null)).toArray(String[]::new);
    }
}
