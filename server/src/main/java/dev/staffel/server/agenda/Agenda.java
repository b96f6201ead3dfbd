package dev.staffel.server.agenda;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps what the next version of the definition has to talk about: where both sides judged the same leads differently, where
/// returns stand out, and what people put down themselves. A draft ticks points off.
@Component
public class Agenda {
    private static final Statements SQL = Statements.beside(Agenda.class, "agenda.sql");
    private static final int MOST = 200;

    /// The parts of the definition that a judgement or a return may speak about and that have a name of their own.
    public static final List<String> CRITERIA =
            List.of(
                    "interest",
                    "maturity",
                    "timing",
                    "fit",
                    "required-data",
                    "topic",
                    "reach",
                    "other");

    private final Sql sql;
    private final Clock clock;

    Agenda(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Where a point comes from.
    public enum Origin {
        JUDGING,
        RETURNS,
        PERSON;

        /// The word used in the database and in message keys.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// A point to be put down.
    ///
    /// @param about the month of a judging, the id of a change proposed from returns; empty for what a person wrote
    /// @param criterion the part of the definition that it speaks about; empty for what a person wrote
    /// @param cases how many leads make the point
    /// @param of out of so many
    /// @param text a person's own words
    public record Point(
            Origin origin, String about, String criterion, int cases, int of, String text) {}

    /// A point with what became of it.
    ///
    /// @param draft the draft that settles it
    public record Item(
            long id,
            Point point,
            Instant raised,
            String raisedBy,
            Optional<Long> draft,
            Optional<Instant> ticked,
            Optional<String> tickedBy) {
        public boolean isOpen() {
            return ticked.isEmpty();
        }
    }

    /// Puts a point down, in the caller's transaction; the same judging or returns only once.
    ///
    /// @return its id; nothing where it had been put down before
    public Optional<Long> raise(Session session, Point point, String by) {
        return session.call(SQL.named("agenda-raise"))
                .set("origin", point.origin().word())
                .set("about", point.about())
                .set("criterion", point.criterion())
                .set("cases", point.cases())
                .set("of_cases", point.of())
                .set("text", point.text())
                .set("now", clock.instant())
                .set("by", by)
                .first(row -> row.number("id"));
    }

    /// The open points first, the newest first; at most 200.
    public List<Item> all() {
        return sql.inTransaction(
                session -> session.call(SQL.named("agenda")).set("limit", MOST).list(Agenda::item));
    }

    /// The open points and those that a draft has ticked off.
    List<Item> ofDraft(long draft) {
        return sql.inTransaction(session ->
                session.call(SQL.named("agenda-of-draft"))
                        .set("draft", draft)
                        .set("limit", MOST)
                        .list(Agenda::item));
    }

    /// Ticks an open point off, in the caller's transaction; whether there was one.
    boolean tick(Session session, long id, long draft, String by) {
        return session.call(SQL.named("agenda-tick"))
                        .set("id", id)
                        .set("draft", draft)
                        .set("now", clock.instant())
                        .set("by", by)
                        .update()
                > 0;
    }

    /// Opens a point that was ticked off, in the caller's transaction; whether there was one.
    boolean open(Session session, long id) {
        return session.call(SQL.named("agenda-open")).set("id", id).update() > 0;
    }

    private static Item item(Row row) {
        return new Item(
                row.number("id"),
                new Point(
                        Origin.of(row.text("origin")),
                        row.text("about"),
                        row.text("criterion"),
                        row.integer("cases"),
                        row.integer("of_cases"),
                        row.text("text")),
                row.instant("raised"),
                row.text("raised_by"),
                row.optionalNumber("draft"),
                row.optionalInstant("ticked"),
                row.optionalText("ticked_by"));
    }
}
