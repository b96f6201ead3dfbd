package dev.staffel.server.customers;

import dev.staffel.engine.Lead;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps what customers have of ours, and which lead came by whose recommendation.
@Component
public final class Customers {
    private static final Statements SQL = Statements.beside(Customers.class, "customers.sql");

    private final Sql sql;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Clock clock;

    Customers(Sql sql, OneLead leads, PlaybookVersions versions, Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.versions = versions;
        this.clock = clock;
    }

    /// A product of ours that a customer has.
    ///
    /// @param mark what tells it from others of its kind, or empty
    record Product(long id, String what, String mark, Optional<LocalDate> since) {}

    List<Product> products(long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named("products"))
                        .set("lead", lead)
                        .list(row ->
                                new Product(
                                        row.number("id"),
                                        row.text("what"),
                                        row.text("mark"),
                                        row.optionalDate("since"))));
    }

    /// Whether no complaint of the customer is open.
    boolean mayBeNurtured(long lead) {
        return leads.find(lead)
                .map(found -> found.state())
                .map(state -> state.lead(versions.engine(state.version())))
                .map(Lead::mayBeNurtured)
                .orElse(true);
    }

    /// Notes that a customer has a product of ours.
    ///
    /// @param mark what tells it from others of its kind, or empty
    public void add(
            Session session, long lead, String what, String mark, Optional<LocalDate> since) {
        session.call(SQL.named("product-add"))
                .set("lead", lead)
                .set("what", what)
                .set("mark", mark)
                .set("since", since)
                .set("now", clock.instant())
                .update();
    }

    /// Whether there was such a product.
    boolean remove(Session session, long lead, long product) {
        return session.call(SQL.named("product-remove"))
                        .set("lead", lead)
                        .set("id", product)
                        .update()
                > 0;
    }

    /// Links a lead to the one that has recommended it.
    public void refer(Session session, long lead, long by) {
        session.call(SQL.named("refer"))
                .set("lead", lead)
                .set("through", by)
                .set("now", clock.instant())
                .update();
    }

    /// Whom a lead has recommended, the latest first.
    List<Long> referred(long lead) {
        return leads("referred", lead);
    }

    /// Who has recommended a lead.
    List<Long> referredBy(long lead) {
        return leads("referred-by", lead);
    }

    private List<Long> leads(String name, long lead) {
        return sql.inTransaction(session ->
                session.call(SQL.named(name)).set("lead", lead).list(row -> row.number("lead")));
    }
}
