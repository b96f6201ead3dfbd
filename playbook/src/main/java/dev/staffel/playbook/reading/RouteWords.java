package dev.staffel.playbook.reading;

import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Why;
import dev.staffel.engine.route.Why.Obstacle;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Says why somebody got a lead.
public final class RouteWords {
    private final Speech speech;
    private final UnaryOperator<String> users;

    /// @param language an ISO 639-1 code; anything but "de" reads English
    /// @param users the name of a user's id
    public RouteWords(String language, UnaryOperator<String> users) {
        this(Speech.in(language, ZoneOffset.UTC), users);
    }

    RouteWords(Speech speech, UnaryOperator<String> users) {
        this.speech = speech;
        this.users = users;
    }

    /// In a few words: what decided.
    String brief(List<Why> why) {
        return why.stream()
                .filter(step -> !(step instanceof Why.LeftOut))
                .map(this::brief)
                .collect(Collectors.joining(", "));
    }

    private String brief(Why step) {
        return switch (step) {
            case Why.OwnsAccount _ ->
                    speech.say("verkauft an dieses Unternehmen", "sells to this company");
            case Why.StandsIn(_, var away) ->
                    speech.say("vertritt ", "stands in for ") + users.apply(away);
            case Why.Named(var trait, _) -> speech.say("genannt für ", "named for ") + trait(trait);
            case Why.Chosen(_, _, var among) when among == 1 ->
                    speech.say("sonst niemand frei", "nobody else is free");
            case Why.Chosen(_, var order, _) -> order(order);
            case Why.NobodyFree() -> speech.say("niemand frei", "nobody is free");
            case Why.LeftOut left -> sentence(left);
        };
    }

    private String order(Order order) {
        return switch (order) {
            case TURN -> speech.say("der Reihe nach", "in turn");
            case FREE_CAPACITY -> speech.say("mit am meisten Platz", "with most room");
        };
    }

    /// Each step in a sentence of its own.
    public List<String> sentences(List<Why> why) {
        return why.stream().map(this::sentence).toList();
    }

    private String sentence(Why step) {
        return switch (step) {
            case Why.OwnsAccount(var member) ->
                    users.apply(member)
                            + speech.say(
                                    " verkauft an dieses Unternehmen und kommt vor allen anderen.",
                                    " sells to this company and comes before all others.");
            case Why.LeftOut(var member, var obstacle) ->
                    users.apply(member)
                            + speech.say(" bleibt außen vor: ", " is left out: ")
                            + obstacle(obstacle)
                            + ".";
            case Why.StandsIn(var member, var away) ->
                    users.apply(away)
                            + speech.say(" ist abwesend, es vertritt ", " is away; deputy: ")
                            + users.apply(member)
                            + ".";
            case Why.Named(var trait, var members) ->
                    members.stream().map(users).collect(Collectors.joining(", "))
                            + (members.size() == 1
                                    ? speech.say(" ist genannt für ", " is named for ")
                                    : speech.say(" sind genannt für ", " are named for "))
                            + trait(trait)
                            + speech.say(
                                    " und geht vor allen, die alles annehmen.",
                                    " and comes before those who take all.");
            case Why.Chosen(var member, var order, var among) ->
                    speech.say("Unter ", "Among ")
                            + among
                            + speech.say(" Freien: ", " who are free: ")
                            + users.apply(member)
                            + ", "
                            + order(order)
                            + ".";
            case Why.NobodyFree() ->
                    speech.say(
                            "Niemand ist frei: Das Team hält den Lead, die Frist läuft.",
                            "Nobody is free: the desk holds the lead, its clock is running.");
        };
    }

    private String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OtherTrait(var trait) ->
                    speech.say("nimmt andere nach ", "takes others by ") + trait(trait);
            case Obstacle.IsAway() ->
                    speech.say("abwesend, ohne freie Vertretung", "away, with no deputy free");
            case Obstacle.FullOfOpen(var open) ->
                    speech.say("schon ", "already ") + open + speech.say(" offene", " open");
            case Obstacle.FullThisWeek(var taken) ->
                    speech.say("diese Woche schon ", "already ")
                            + taken
                            + speech.say(" neue", " new this week");
            case Obstacle.LetItPass() ->
                    speech.say("hatte diese Übergabe schon", "has had this handover before");
        };
    }

    private String trait(Trait trait) {
        return switch (trait) {
            case TERRITORY -> speech.say("Gebiet", "territory");
            case TOPIC -> speech.say("Thema", "topic");
            case PERSONA -> speech.say("Buyer Persona", "buying persona");
            case LANGUAGE -> speech.say("Sprache", "language");
            case SENIORITY -> speech.say("Ebene", "seniority");
            case VALUE -> speech.say("Wert", "value");
        };
    }
}
