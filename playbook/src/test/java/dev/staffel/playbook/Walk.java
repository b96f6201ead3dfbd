package dev.staffel.playbook;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.HolderText;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Shape;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.questionnaire.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A lead on its way through a shipped playbook, day by day at noon.
final class Walk {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final Engine engine;
    private final List<Claim> claims = new ArrayList<>();
    private Lead lead;
    private Instant now = noon(0);
    private List<Fact> facts = List.of();
    private List<Effect> effects = List.of();

    private Walk(Playbook playbook) {
        this.engine = new Engine(playbook);
        this.lead = engine.begin(now, Cause.of(Cause.Kind.CRITERIA, "first signal")).lead();
    }

    static Walk under(Playbook playbook) {
        return new Walk(playbook);
    }

    private static Instant noon(int day) {
        return FIRST_DAY.plusDays(day).atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    Walk onDay(int day) {
        now = noon(day);
        return this;
    }

    /// @param namesAndValues a name, its value, the next name, and so on
    Walk known(String... namesAndValues) {
        var news = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            news.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return apply(new Signal.Learned(now, now, Trust.TRUSTED, news));
    }

    /// Everything that marketing owes but the topic.
    Walk complete() {
        return known(
                "name", "Erika Muster",
                "account.name", "Molkerei Muster",
                "email", "erika@molkerei.example",
                "origin", "fair",
                "consent.newsletter", "yes");
    }

    Walk did(Claim claim) {
        return did(claim, 0);
    }

    Walk did(Claim claim, long amount) {
        if (!claims.contains(claim)) claims.add(claim);
        var shape = new Shape(claims.indexOf(claim), claim);
        return apply(new Signal.Acted(now, now, shape, amount * 1000));
    }

    /// Sales takes what it was offered.
    Walk accepted(String by) {
        return apply(new Signal.Accepted(now, by));
    }

    private Walk apply(Signal signal) {
        var outcome = engine.apply(lead, signal);
        lead = outcome.lead();
        facts = outcome.facts();
        effects = outcome.effects();
        return this;
    }

    /// In thousandths of a point.
    long interestOnDay(int day) {
        return engine.interest(lead, engine.day(noon(day))).milli();
    }

    String grade() {
        return lead.fit().grade().letter();
    }

    String fit() {
        return lead.fit().persona() + " " + lead.fit().matched() + "/" + lead.fit().known();
    }

    /// Points, level and open questions of the questionnaire.
    String answered() {
        var answered = engine.answered(lead).orElseThrow();
        var level = answered.level().map(Level::name).orElse("no level");
        return answered.points() + " " + level + ", " + answered.open() + " open";
    }

    String stage() {
        return lead.process().stage();
    }

    String holder() {
        return HolderText.of(lead.process().holder());
    }

    List<String> missing() {
        return engine.missing(lead);
    }

    /// The entry by which the last signal made it an MQL, empty if it did not.
    String entry() {
        return facts.stream()
                .filter(fact -> fact instanceof Fact.Passed passed && passed.to().equals("mql"))
                .map(fact -> fact.cause().detail())
                .findFirst()
                .orElse("");
    }

    /// The clock that the last signal's offer runs under, empty if there was none.
    String clock() {
        return effects.stream()
                .flatMap(effect ->
                        effect instanceof Effect.AskRoute asked
                                ? Stream.of(asked.clock())
                                : Stream.empty())
                .findFirst()
                .orElse("");
    }
}
