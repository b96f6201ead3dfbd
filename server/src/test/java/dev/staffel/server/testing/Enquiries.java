package dev.staffel.server.testing;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Trust;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// People who ask for a quotation on the company's website, and therefore are handed over at once.
public final class Enquiries {
    private final RunningStaff staff;

    public Enquiries(RunningStaff staff) {
        this.staff = staff;
    }

    /// A lead of good fit that has just asked.
    public long from(String firstName, String lastName) {
        var email = firstName + "." + lastName + "@example.com";
        return log(
                Map.of(
                        "email",
                        email,
                        "first-name",
                        firstName,
                        "last-name",
                        lastName,
                        "title",
                        "Leiter Instandhaltung",
                        "account.name",
                        "Molkerei Alpsee",
                        "account.industry",
                        "Molkerei",
                        "account.employees",
                        "180",
                        "country",
                        "DE",
                        "consent.phone",
                        "yes"),
                "Quotation Requested");
    }

    /// Logs a message of the company's other system and folds the lead that it is about.
    public long log(Map<String, String> attributes, String event) {
        var store = staff.plane().part(Store.class);
        var sources = store.sources();
        var source =
                sources.named("website")
                        .orElseGet(() -> sources.add(Source.named("website", Trust.TRUSTED)));
        var log = store.log();
        var now = Instant.now();
        var message =
                Incoming.of(source.id(), Ids.NONE, now, now)
                        .learned(new TreeMap<>(attributes))
                        .did(new Deed(Claim.of("website", event), 0));
        var ready = log.prepare(List.of(message));
        var appended = staff.sql().inTransaction(session -> log.append(session, ready).getFirst());
        if (!(appended instanceof Appended.Logged logged)) throw new AssertionError(appended);
        staff.sql()
                .transact(session ->
                        staff.plane().part(Folding.class).fold(session, List.of(logged.lead())));
        return logged.lead();
    }
}
