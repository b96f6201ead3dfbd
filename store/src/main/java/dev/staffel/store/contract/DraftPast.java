package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.Optional;

/// The texts that an editor can go to from the one that is kept.
///
/// @param back before the last edit; empty where there was none, or it lies too far back
/// @param forward what was left by going back; empty after any other edit
public record DraftPast(Optional<Text> back, Optional<Text> forward) {

    /// Which of the two.
    public enum Way {
        BACK,
        FORWARD
    }

    /// A text that was kept, with who wrote it, and where one could go from there.
    public record Text(
            int revision,
            String text,
            String by,
            Instant at,
            Optional<Integer> back,
            Optional<Integer> forward) {}

    static DraftPast of(Session session, long draft) {
        return new DraftPast(
                text(session, draft, "draft-back"), text(session, draft, "draft-forward"));
    }

    private static Optional<Text> text(Session session, long draft, String statement) {
        return session.call(SQL.named(statement))
                .set("id", draft)
                .first(row ->
                        new Text(
                                row.integer("revision"),
                                row.text("text"),
                                row.text("edited_by"),
                                row.instant("edited"),
                                row.optionalInteger("back"),
                                row.optionalInteger("forward")));
    }

    Optional<Text> to(Way way) {
        return switch (way) {
            case BACK -> back;
            case FORWARD -> forward;
        };
    }
}
