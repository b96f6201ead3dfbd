package dev.staffel.store.opportunities;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads opportunities: one, those of a lead or a company, and pages of them.
public final class OpportunityList {
    private final Sql sql;

    public OpportunityList(Sql sql) {
        this.sql = sql;
    }

    /// The place in the list behind which a page begins: the day of the expected close and the number of its last row.
    ///
    /// @param closeOn empty for one of which nobody has said when it is to close; these come last
    public record Behind(Optional<LocalDate> closeOn, long id) {
        public static final Behind NOTHING = new Behind(Optional.of(LocalDate.EPOCH), 0);

        private String day() {
            return closeOn.map(LocalDate::toString).orElse("infinity");
        }
    }

    /// What opportunities of one currency are worth together, in its smallest unit.
    ///
    /// @param valued how many of them have a value
    public record Sum(String currency, long opportunities, long valued, long value) {}

    /// One thing that somebody did to an opportunity.
    ///
    /// @param by the id of the user
    /// @param what a word such as `attached`; see the messages `opportunities.line.*`
    /// @param detail a later value, a reason or words, by what was done
    public record Line(Instant at, String by, String what, Optional<Long> lead, String detail) {}

    public Optional<Opportunity> find(long id) {
        return sql.inTransaction(session ->
                session.call(OpportunityRows.SQL.named("opportunity"))
                        .set("id", id)
                        .first(Opportunity::of));
    }

    /// The leads in an opportunity, whoever was in it first on top.
    public List<Long> leads(long id) {
        return sql.inTransaction(session -> new OpportunityRows(session, Instant.EPOCH).leads(id));
    }

    /// What people did to it, the latest first; at most 200.
    public List<Line> lines(long id) {
        return sql.inTransaction(session ->
                session.call(OpportunityRows.SQL.named("opportunity-lines"))
                        .set("opportunity", id)
                        .list(OpportunityList::line));
    }

    private static Line line(Row row) {
        return new Line(
                row.instant("at"),
                row.text("by"),
                row.text("what"),
                row.optionalNumber("lead"),
                row.text("detail"));
    }

    /// Those that a lead is in, the open and the latest first.
    public List<Opportunity> ofLead(long lead) {
        return sql.inTransaction(session -> new OpportunityRows(session, Instant.EPOCH).of(lead));
    }

    /// The open ones of a company, the latest first; at most 20.
    public List<Opportunity> openAt(String account) {
        if (account.isBlank()) return List.of();
        return sql.inTransaction(session ->
                session.call(OpportunityRows.SQL.named("opportunities-of-account"))
                        .set("account", account)
                        .list(Opportunity::of));
    }

    /// A page of them, those that are to close first on top.
    public List<Opportunity> page(OpportunityFilter filter, Behind behind, int limit) {
        return sql.inTransaction(session ->
                filter.bind(
                                session.call(
                                        OpportunityRows.SQL.composed(
                                                "opportunity-page", filter.conditions())))
                        .set("after_day", behind.day())
                        .set("after_id", behind.id())
                        .set("limit", limit)
                        .list(Opportunity::of));
    }

    /// How many there are, and what they are worth, by currency.
    public List<Sum> sums(OpportunityFilter filter) {
        return sql.inTransaction(session ->
                filter.bind(
                                session.call(
                                        OpportunityRows.SQL.composed(
                                                "opportunity-sums", filter.conditions())))
                        .list(row ->
                                new Sum(
                                        row.text("currency"),
                                        row.number("opportunities"),
                                        row.number("valued"),
                                        row.number("value"))));
    }
}
