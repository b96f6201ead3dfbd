package dev.staffel.store.opportunities;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of opportunities in one transaction.
record OpportunityRows(Session session, Instant now) {
    static final Statements SQL = Statements.beside(OpportunityRows.class, "opportunities.sql");

    long add(Terms terms) {
        return session.call(SQL.named("opportunity-add"))
                .set("title", terms.title())
                .set("account", terms.account())
                .set("seller", terms.seller())
                .set("value", terms.value())
                .set("currency", terms.currency())
                .set("close_on", terms.closeOn())
                .set("competitors", terms.competitors())
                .set("now", now)
                .one(row -> row.number("id"));
    }

    Opportunity lock(long id) {
        return session.call(SQL.named("opportunity-lock"))
                .set("id", id)
                .first(Opportunity::of)
                .orElseThrow(() -> new Hindered(Hindered.By.NO_OPPORTUNITY));
    }

    void change(long id, Terms terms) {
        session.call(SQL.named("opportunity-change"))
                .set("id", id)
                .set("title", terms.title())
                .set("account", terms.account())
                .set("seller", terms.seller())
                .set("value", terms.value())
                .set("currency", terms.currency())
                .set("close_on", terms.closeOn())
                .set("competitors", terms.competitors())
                .update();
    }

    void end(long id, Opportunity.State state, String reason, String words) {
        session.call(SQL.named("opportunity-end"))
                .set("id", id)
                .set("state", state.word())
                .set("reason", reason)
                .set("words", words)
                .set("ended", state == Opportunity.State.OPEN ? null : now)
                .update();
    }

    void line(long id, Actor by, String what, @Nullable Long lead, String detail) {
        session.call(SQL.named("opportunity-line"))
                .set("opportunity", id)
                .set("now", now)
                .set("by", by.id())
                .set("what", what)
                .set("lead", lead)
                .set("detail", detail)
                .update();
    }

    void attach(long id, long lead) {
        session.call(SQL.named("opportunity-attach"))
                .set("opportunity", id)
                .set("lead", lead)
                .set("now", now)
                .update();
    }

    void detach(long id, long lead) {
        session.call(SQL.named("opportunity-detach"))
                .set("opportunity", id)
                .set("lead", lead)
                .update();
    }

    List<Long> leads(long id) {
        return session.call(SQL.named("opportunity-leads"))
                .set("opportunity", id)
                .list(row -> row.number("lead"));
    }

    /// The lead that an opportunity's value is told of: who was in it first.
    Optional<Long> first(long id) {
        return leads(id).stream().findFirst();
    }

    List<Opportunity> of(long lead) {
        return session.call(SQL.named("opportunities-of-lead"))
                .set("lead", lead)
                .list(Opportunity::of);
    }
}
