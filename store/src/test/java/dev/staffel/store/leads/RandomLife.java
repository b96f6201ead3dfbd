package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.testing.LeadFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A random life of a dozen people with everything that can happen to them, the same for the same seed.
final class RandomLife {
    private static final int PEOPLE = 12;
    private static final List<String> EVENTS =
            List.of(
                    "Quotation Requested",
                    "Callback Requested",
                    "Technical Question Asked",
                    "Data Sheet Downloaded",
                    "Webinar Missed",
                    "page");

    private final LeadFixture leads;
    private final Random random;
    private Folding folding;
    private StaffActions staff;
    private Merges merges;

    RandomLife(LeadFixture leads, long seed) {
        this.leads = leads;
        this.random = new Random(seed);
        this.folding = leads.folding;
        this.staff = leads.staff;
        this.merges = leads.merges;
    }

    /// Lets it go on for some steps, folded by a release.
    void goOn(Folding release, int steps) {
        folding = release;
        staff = new StaffActions(leads.sql, release);
        merges = new Merges(leads.sql, release);
        var background = new Background(leads.sql, release);
        for (int step = 0; step < steps; step++) {
            leads.pass(Duration.ofMinutes(random.nextInt(60 * 30)));
            switch (random.nextInt(10)) {
                case 0 -> background.work();
                case 1 -> catchUp();
                case 2 -> staff();
                case 3 -> learn();
                case 4 -> version(step);
                case 5 -> mergeOrUndo();
                default -> act();
            }
        }
        catchUp();
        background.work();
        catchUp();
    }

    private void catchUp() {
        FoldWorkers.catchUp(leads.sql, folding);
    }

    private String person() {
        return "person" + random.nextInt(PEOPLE) + "@example.com";
    }

    private void act() {
        var claim = Claim.of("website", EVENTS.get(random.nextInt(EVENTS.size())));
        var happened = leads.now().minus(Duration.ofHours(random.nextInt(200)));
        leads.log.log(
                Incoming.of(leads.log.web.id(), email(person()), happened, leads.now())
                        .did(new Deed(random.nextBoolean() ? claim.tracked() : claim, 0)));
    }

    private void learn() {
        var titles = List.of("Leiter Instandhaltung", "Einkäufer", "");
        leads.log.log(
                Incoming.of(leads.log.crm.id(), email(person()), leads.now(), leads.now())
                        .learned(
                                attributes(
                                        "last-name",
                                        "Muster" + random.nextInt(3),
                                        "title",
                                        titles.get(random.nextInt(3)),
                                        "account.name",
                                        "Molkerei",
                                        "account.industry",
                                        "Molkerei",
                                        "account.country",
                                        "DE",
                                        "account.employees",
                                        "" + (50 + random.nextInt(400)))));
    }

    private void staff() {
        catchUp();
        var open = leads.openLeads();
        if (open.isEmpty()) return;
        long lead = open.get(random.nextInt(open.size()));
        var at = Instant.EPOCH;
        staff.act(
                lead,
                switch (random.nextInt(4)) {
                    case 0 -> new Signal.Accepted(at, "sam");
                    case 1 -> new Signal.Returned(at, "sue", "no-budget", "");
                    case 2 ->
                            new Signal.Moved(
                                    at, "mia", Decider.HEAD_OF_MARKETING, "mql", "I know them");
                    default -> new Signal.Moved(at, "sam", Decider.SALES, "sql", "");
                });
    }

    private void version(int step) {
        if (step % 40 == 0) leads.publishAgain();
    }

    private void mergeOrUndo() {
        catchUp();
        var open = leads.openLeads();
        if (open.size() < 4) return;
        long into = open.get(random.nextInt(open.size()));
        var merged = merges.into(into);
        long from = open.get(random.nextInt(open.size()));
        if (!merged.isEmpty()) merges.undo(merged.getFirst().position(), "mia");
        else if (from != into) merges.merge(into, from, "mia");
    }
}
