package dev.staffel.store.log;

import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Keeps refused events visible: all are counted, and of each source and day the first thousand are kept whole.
public final class Rejections {
    private static final int KEPT_A_DAY = 1_000;
    private static final int LONGEST_BODY = 8_000;

    private Rejections() {}

    /// Counts an event, and keeps it unless its source has had too many today.
    ///
    /// @param source its number, 0 when it is not known
    /// @param reason for people
    /// @param detail such as the message's id
    /// @param body what came, cut where it is long
    public static void add(
            Session session,
            int source,
            Instant received,
            String reason,
            String detail,
            String body) {
        session.call(SignalLog.SQL.named("reject"))
                .set("source", source)
                .set("received", received)
                .set("day", LocalDate.ofInstant(received, ZoneOffset.UTC))
                .set("reason", reason)
                .set("detail", fit(detail))
                .set("body", fit(body))
                .set("kept", KEPT_A_DAY)
                .update();
    }

    private static String fit(String text) {
        var whole = text.replace('\0', '\uFFFD');
        return whole.length() <= LONGEST_BODY ? whole : whole.substring(0, LONGEST_BODY) + "…";
    }
}
