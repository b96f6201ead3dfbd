package dev.staffel.bench.sales;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What happened with one lead until now: it read, asked for a call, was offered to its seller, and came as far as its place
/// in the seller's list says.
///
/// @param number from 1
/// @param place from 0, among the seller's leads
record Story(int number, Seller seller, int place, Instant now) {
    /// So many originals a seller has.
    static final int EACH = 20;

    static final String SOURCE = "bench";

    private static final int OFFERED = 1;
    private static final int ACCEPTED = 8;
    private static final int QUALIFIED = 15;
    private static final int COLLEAGUES = 3;
    private static final List<String> TOPICS =
            List.of("new-machine", "automation", "retrofit", "service", "condition-monitoring");
    private static final List<String> FIRST =
            List.of("Anna", "Jonas", "Sabine", "Thomas", "Julia", "Mehmet", "Petra", "Jan", "Eva");
    private static final List<String> LAST =
            List.of(
                    "al", "ber", "cor", "dan", "en", "fri", "gar", "hof", "im", "jan", "kel",
                    "lin");

    static Source source() {
        return Source.named(SOURCE, Trust.TRUSTED)
                .ofHistory()
                .withProperties(List.of("paper", "topic"));
    }

    boolean isOffered() {
        return place < OFFERED;
    }

    boolean isQualified() {
        return place >= ACCEPTED;
    }

    boolean hasOpportunity() {
        return place >= QUALIFIED;
    }

    /// The company, under a mark that copies change.
    String company() {
        return "Werk x000y" + (number % 50 * EACH + place / COLLEAGUES) + " GmbH";
    }

    Optional<Id> key() {
        return Id.key(SOURCE, Integer.toString(number));
    }

    List<Incoming> messages(int source) {
        var messages = new ArrayList<Incoming>();
        var enquired = enquired();
        var begun = enquired.minus(Duration.ofDays(30));
        messages.add(message(source, begun, messages).learned(attributes()));
        for (int act = 0; act < 8; act++) {
            var at = begun.plus(Duration.ofDays(3L * act + number % 3));
            messages.add(message(source, at, messages).did(new Deed(claim(act), 0)));
        }
        var enquiry = claim("Callback Requested", "topic", topic());
        messages.add(message(source, enquired, messages).did(new Deed(enquiry, 0)));
        decisions(enquired)
                .forEach(decided ->
                        messages.add(message(source, decided.at(), messages).decided(decided)));
        return messages;
    }

    private Instant enquired() {
        return isOffered()
                ? now.minus(Duration.ofMinutes(20 + number % 90))
                : now.minus(Duration.ofHours(100 + number % 100));
    }

    private List<Signal> decisions(Instant enquired) {
        var deadline = (isOffered() ? now : enquired).plus(Duration.ofHours(6 + number % 40));
        var half = enquired.plus(Duration.between(enquired, deadline).dividedBy(2));
        var head = Optional.of(deadline.plus(Duration.ofHours(30)));
        var decided = new ArrayList<Signal>();
        var routed = Optional.of(seller.id());
        decided.add(new Signal.Routed(enquired, 1, routed, half, deadline, head, "turn"));
        if (isOffered()) return decided;
        decided.add(new Signal.Accepted(enquired.plus(Duration.ofHours(3)), seller.id()));
        if (isQualified())
            decided.add(
                    new Signal.Moved(
                            enquired.plus(Duration.ofHours(50)),
                            seller.id(),
                            Decider.SALES,
                            "sql",
                            ""));
        return decided;
    }

    private Incoming message(int source, Instant at, List<Incoming> before) {
        return Incoming.of(source, Ids.NONE.and(key()), at, now)
                .messageId(number + "/" + before.size());
    }

    private SortedMap<String, String> attributes() {
        var first = FIRST.get(number % FIRST.size());
        var last =
                LAST.get(number / 7 % LAST.size()) + LAST.get(number / 31 % LAST.size()) + "mann";
        var known = new TreeMap<String, String>();
        known.put("first-name", first);
        known.put("last-name", Character.toUpperCase(last.charAt(0)) + last.substring(1));
        known.put("email", "%s.%s%d@werk-x000y.example".formatted(first, last, number));
        known.put("phone", "+49 711 " + (100_000 + number));
        known.put("title", number % 2 == 0 ? "Leiter Instandhaltung" : "Produktionsleiterin");
        known.put("origin", "webinar");
        known.put("account.name", company());
        known.put("account.industry", number % 3 == 0 ? "Molkerei" : "Brauerei");
        known.put("account.employees", Integer.toString(150 + number % 900));
        known.put("account.revenue", Long.toString(30_000_000L + number * 1_000L));
        known.put("account.country", seller.countries().get(number % seller.countries().size()));
        for (var consent : List.of("consent.newsletter", "consent.phone", "consent.web_tracking"))
            known.put(consent, "yes");
        return known;
    }

    private String topic() {
        return TOPICS.get(number % TOPICS.size());
    }

    private Claim claim(int act) {
        return switch (act % 4) {
            case 0 ->
                    claim("Paper Downloaded", "paper", topic() + "-" + act).with("topic", topic());
            case 1 -> claim("Webinar Registered", "topic", topic());
            case 2 -> claim("Technical Question Asked", "topic", topic());
            default -> Claim.of(SOURCE, "Email Link Clicked").tracked();
        };
    }

    static Claim claim(String event, String property, String value) {
        return Claim.of(SOURCE, event).with(property, value);
    }
}
