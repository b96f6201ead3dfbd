package dev.staffel.store.opportunities;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How opportunities have ended so far, and what the open ones may bring.
public final class OpportunityHistory {
    private static final Statements SQL =
            Statements.beside(OpportunityHistory.class, "history.sql");

    private final Sql sql;

    public OpportunityHistory(Sql sql) {
        this.sql = sql;
    }

    /// How many have ended, and how many of them were won.
    public record Ended(int won, int all) {
        Ended and(Ended other) {
            return new Ended(won + other.won, all + other.all);
        }
    }

    /// How opportunities have ended.
    ///
    /// @param any all of them, together with leads that passed through the stage of opportunities to an end without being in
    ///     one here, such as those of the recorded past
    /// @param recorded how many of those are such leads
    /// @param offered those that had an offer sent
    public record Endings(Ended any, Ended recorded, Ended offered) {}

    public Endings endings(Playbook playbook) {
        var ladder = playbook.agreement().ladder();
        return sql.inSnapshot(session -> {
            var kept =
                    session.call(SQL.named("endings"))
                            .one(row ->
                                    List.of(
                                            new Ended(row.integer("won"), row.integer("ended")),
                                            new Ended(
                                                    row.integer("offered_won"),
                                                    row.integer("offered_ended"))));
            var recorded =
                    session.call(SQL.named("recorded-endings"))
                            .set("opportunity", stage(playbook, Purpose.OPPORTUNITY))
                            .set("won", stage(playbook, Purpose.WON))
                            .set("lost", stage(playbook, Purpose.LOST))
                            .one(row -> new Ended(row.integer("won"), row.integer("ended")));
            boolean isKnown = ladder.find(Purpose.OPPORTUNITY).isPresent();
            var past = isKnown ? recorded : new Ended(0, 0);
            return new Endings(kept.getFirst().and(past), past, kept.getLast());
        });
    }

    private static String stage(Playbook playbook, Purpose purpose) {
        return playbook.agreement().ladder().find(purpose).map(stage -> stage.id()).orElse("");
    }

    /// An open opportunity that may bring something.
    ///
    /// @param value in the smallest unit of its currency
    public record Open(Optional<LocalDate> closeOn, boolean isOffered, long value) {}

    /// The open ones of a currency that have a value; at most 20,000.
    public List<Open> open(String currency) {
        return sql.inTransaction(session ->
                session.call(SQL.named("open"))
                        .set("currency", currency)
                        .list(row ->
                                new Open(
                                        row.optionalDate("close_on"),
                                        row.flag("offered"),
                                        row.number("value"))));
    }

    /// What was won of a currency in a span of time, in its smallest unit.
    public long won(String currency, Instant from, Instant to) {
        return sql.inTransaction(session ->
                session.call(SQL.named("won"))
                        .set("currency", currency)
                        .set("from", from)
                        .set("to", to)
                        .one(row -> row.number("value")));
    }

    /// The currencies of opportunities, the most used first.
    public List<String> currencies() {
        return sql.inTransaction(
                session -> session.call(SQL.named("currencies")).list(row -> row.text("currency")));
    }
}
