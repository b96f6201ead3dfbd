package dev.staffel.server.demo;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What a person of the demonstration does by itself in the course of time: the more it means it, the more.
final class DemoActivities {
    /// One act, its place in time and its amount.
    record Act(Instant when, Claim claim, long thousandths) {}

    private final Chance chance;
    private final String source;

    DemoActivities(Chance chance, String source) {
        this.chance = chance;
        this.source = source;
    }

    List<Act> of(DemoPerson person, Instant start, Instant end) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(start, first(person), 0));
        int more = (int) (person.intent() * chance.between(6, 26)) + chance.between(0, 3);
        var when = start;
        for (int i = 0; i < more; i++) {
            int pace = (int) (4 + (1 - person.intent()) * 34);
            when = when.plus(Duration.ofDays(chance.between(0, pace))).plus(chance.hours(0, 9));
            if (when.isAfter(end)) break;
            acts.add(act(person, when, (double) i / Math.max(1, more)));
        }
        return acts;
    }

    private Claim first(DemoPerson person) {
        return switch (person.attributes().getOrDefault("origin", "")) {
            case "fair" ->
                    claim(
                            person.intent() > 0.35 ? "Fair Talk" : "Fair Card",
                            "fair",
                            chance.of(List.of("FachPack", "Anuga FoodTec", "interpack")));
            case "webinar" -> claim("Webinar Registered", "topic", person.topic());
            case "newsletter" -> claim("Newsletter Confirmed", "topic", person.topic());
            default -> paper(person);
        };
    }

    private Act act(DemoPerson person, Instant when, double progress) {
        double reach = progress * 0.6 + person.intent() * 0.6;
        int roll = chance.between(1, 100);
        if (person.tracked() && roll <= 40) return page(person, when, reach);
        if (roll <= 52) return new Act(when, paper(person), 0);
        if (roll <= 60)
            return new Act(
                    when,
                    claim("Webinar Attended", "topic", person.topic()),
                    chance.between(20, 100) * 1000L);
        if (roll <= 66) return new Act(when, mail("Email Opened"), 0);
        if (roll <= 72) return new Act(when, mail("Email Link Clicked"), 0);
        if (roll <= 76)
            return new Act(
                    when,
                    claim("Reference Viewed", "paper", "reference-" + chance.between(1, 9)),
                    0);
        if (roll <= 79)
            return new Act(
                    when,
                    claim("Detail Given", "field", chance.of(List.of("phone", "quantity", "date"))),
                    0);
        if (reach < 0.45)
            return new Act(when, claim("Survey Answered", "topic", person.topic()), 0);
        return decisive(person, when, reach);
    }

    private Act decisive(DemoPerson person, Instant when, double reach) {
        int roll = chance.between(1, 100);
        if (roll <= 30)
            return new Act(when, claim("Technical Question Asked", "topic", person.topic()), 0);
        if (roll <= 48)
            return new Act(
                    when,
                    claim("Data Sheet Downloaded", "paper", "sheet-" + chance.between(1, 6))
                            .with("topic", person.topic()),
                    0);
        if (roll <= 60)
            return new Act(when, claim("Configurator Finished", "topic", person.topic()), 0);
        if (roll <= 70)
            return new Act(when, claim("Calculator Finished", "topic", person.topic()), 0);
        if (roll <= 80) return new Act(when, mail("Email Replied"), 0);
        if (reach < 0.75) return new Act(when, paper(person), 0);
        if (roll <= 90) return new Act(when, claim("Price Asked", "topic", person.topic()), 0);
        return new Act(
                when,
                claim(
                        chance.of(
                                List.of(
                                        "Quotation Requested",
                                        "Callback Requested",
                                        "Trial Requested")),
                        "topic",
                        person.topic()),
                0);
    }

    private Act page(DemoPerson person, Instant when, double reach) {
        var path =
                reach > 0.7 && chance.oneIn(3)
                        ? "/preise/" + person.topic()
                        : "/produkte/" + person.topic();
        var claim = new Claim(source, "page", path, "", "", Actor.HUMAN, true, new TreeMap<>());
        return new Act(when, claim, 0);
    }

    private Claim paper(DemoPerson person) {
        var paper = claim("Paper Downloaded", "paper", person.topic() + "-" + chance.between(1, 5));
        return chance.likely(0.65)
                ? paper.with("topic", person.topic())
                : claim("Paper Downloaded", "paper", "branche-" + chance.between(1, 5));
    }

    private Claim mail(String event) {
        return Claim.of(source, event).tracked();
    }

    private Claim claim(String event, String property, String value) {
        return Claim.of(source, event).with(property, value);
    }
}
