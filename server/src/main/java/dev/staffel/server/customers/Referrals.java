package dev.staffel.server.customers;

import dev.staffel.engine.Claim;
import dev.staffel.server.access.Audit;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Makes a lead of somebody whom another lead has recommended; who is known already is found by mail address or phone.
@Component
class Referrals {
    private final Sql sql;
    private final Store store;
    private final Folding folding;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            Sql sql, Store store, Folding folding, Customers customers, Audit audit, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.folding = folding;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody as the form has them; mail address or phone is there.
    record Named(String first, String last, String email, String phone, String company) {}

    /// Makes them a lead.
    ///
    /// @return the lead's number; nothing when the log refuses what was said
    Optional<Long> take(Named named, long by) {
        var learned = new TreeMap<String, String>();
        put(learned, "first-name", named.first());
        put(learned, "last-name", named.last());
        put(learned, "email", named.email());
        put(learned, "phone", named.phone());
        put(learned, "account.name", named.company());
        learned.put("origin", "referral");
        var now = clock.instant();
        var ids =
                Ids.NONE
                        .and(Id.email(named.email()))
                        .and(named.email().isEmpty() ? Id.phone(named.phone()) : Optional.empty());
        var message =
                Incoming.of(Source.STAFF, ids, now, now)
                        .learned(learned)
                        .did(new Deed(Claim.of("staff", "referral"), 0));
        var ready = store.log().prepare(List.of(message));
        var lead =
                sql.inTransaction(session ->
                        store.log().append(session, ready).getFirst()
                                        instanceof Appended.Logged(_, var logged)
                                ? Optional.of(logged)
                                : Optional.<Long>empty());
        lead.ifPresent(referred -> link(referred, by));
        return lead;
    }

    private void link(long referred, long by) {
        sql.transact(session -> folding.fold(session, List.of(referred)));
        sql.transact(session -> {
            if (referred != by) customers.refer(session, referred, by);
            audit.record(session, "customers.referred", "lead " + referred, "lead " + by);
        });
    }

    private static void put(Map<String, String> learned, String name, String value) {
        if (!value.isEmpty()) learned.put(name, value);
    }
}
