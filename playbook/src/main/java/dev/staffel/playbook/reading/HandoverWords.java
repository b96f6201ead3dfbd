package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.ReturnReason.Then;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.handover.Silence;
import dev.staffel.engine.handover.Within;
import dev.staffel.engine.stage.Purpose;

/// What is agreed on handing over, in sentences.
record HandoverWords(
        Labels labels, ConditionWords conditions, CriterionWords criteria, Speech speech) {

    String clock(Clock clock) {
        long minutes = clock.minutes();
        return speech.say(
                                "„%s“: Antwort in %s, Erinnerung nach %s, Meldung an die Leitung nach %s",
                                "“%s”: answer within %s, reminder after %s, the head is told after %s")
                        .formatted(
                                clock.label().in(speech.language()),
                                speech.workingTime(minutes),
                                speech.workingTime(share(minutes, clock.remindPercent())),
                                speech.workingTime(share(minutes, clock.headPercent())))
                + clock.firstContact().map(this::firstContact).orElse("")
                + ".";
    }

    private String firstContact(Within within) {
        return speech.say(", erster Kontakt ", ", first contact ")
                + switch (within) {
                    case Within.SameDay() ->
                            speech.say("am selben Arbeitstag", "on the same working day");
                    case Within.Minutes(var minutes) ->
                            speech.say("in ", "within ") + speech.workingTime(minutes);
                };
    }

    private static long share(long minutes, int percent) {
        return Math.max(1, minutes * percent / 100);
    }

    /// "Eine Anfrage geht bei Eignung A, B oder C an das Team Vertrieb, Frist „Direktanfrage“."
    String route(Route route) {
        boolean always = route.when().equals(Criterion.always());
        var who =
                switch (route.occasion()) {
                    case ENQUIRY ->
                            always
                                    ? speech.say("Jede andere Anfrage", "Any other enquiry")
                                    : speech.say("Eine Anfrage", "An enquiry");
                    case QUALIFIED ->
                            always
                                    ? speech.say("Jeder andere ", "Any other ") + qualified()
                                    : speech.say("Ein ", "An ") + qualified();
                    case PASSED_ON ->
                            always
                                    ? speech.say(
                                            "Jeder andere nachqualifizierte Lead",
                                            "Any other requalified lead")
                                    : speech.say(
                                            "Ein nachqualifizierter Lead", "A requalified lead");
                };
        if (always && isAlone(route)) who = alone(route);
        return who
                + speech.say(" geht ", " goes ")
                + (always ? "" : speech.say("bei ", "with ") + criteria.of(route.when()) + " ")
                + speech.say("an das Team ", "to the desk ")
                + labels.desk(route.desk())
                + speech.say(", Frist ", ", clock ")
                + speech.quoted(labels.clock(route.clock()))
                + ".";
    }

    private String qualified() {
        var stage = labels.playbook().agreement().ladder().stageFor(Purpose.QUALIFIED);
        return stage.label().in(speech.language());
    }

    private boolean isAlone(Route route) {
        return labels.playbook().agreement().handover().routes().stream()
                .noneMatch(other -> other.occasion() == route.occasion() && !other.equals(route));
    }

    private String alone(Route route) {
        return switch (route.occasion()) {
            case ENQUIRY -> speech.say("Jede Anfrage", "Every enquiry");
            case QUALIFIED -> speech.say("Jeder ", "Every ") + qualified();
            case PASSED_ON -> speech.say("Jeder nachqualifizierte Lead", "Every requalified lead");
        };
    }

    String required(RequiredItem item) {
        return item.label().in(speech.language()) + ": " + criteria.of(item.given()) + ".";
    }

    String returned(ReturnReason reason) {
        var then =
                switch (reason.then()) {
                    case Then.Recycle(var journey) ->
                            speech.say(
                                            "zurück ins Nurturing auf die Strecke ",
                                            "back to nurture on the journey ")
                                    + speech.quoted(labels.journey(journey));
                    case Then.Complete(var clock) ->
                            speech.say("Marketing ergänzt, Frist ", "marketing completes, clock ")
                                    + speech.quoted(labels.clock(clock));
                    case Then.Reroute() ->
                            speech.say(
                                    "bleibt beim Vertrieb und wird neu zugewiesen",
                                    "stays with sales and is routed anew");
                };
        return speech.quoted(reason.label().in(speech.language()))
                + ": "
                + then
                + meter(reason)
                + (reason.afterTries()
                        ? speech.say(
                                "; erst nach den zugesagten Versuchen",
                                "; only after the promised tries")
                        : "")
                + ".";
    }

    /// With the part of the definition that the reason speaks about.
    String wholeReturned(ReturnReason reason) {
        return returned(reason)
                + speech.say(" Betrifft: ", " Speaks about: ")
                + criterion(reason)
                + ".";
    }

    /// The part of the definition that a reason contradicts, in one word.
    String criterion(ReturnReason reason) {
        return switch (reason.criterion()) {
            case "interest" -> speech.say("Interesse", "interest");
            case "maturity" -> speech.say("Reife", "maturity");
            case "fit" -> speech.say("Eignung", "fit");
            case "required-data" -> speech.say("Pflichtangaben", "required data");
            case "reach" -> speech.say("Erreichbarkeit", "being reached");
            case "topic" -> speech.say("Thema", "topic");
            case "timing" -> speech.say("Zeitpunkt", "timing");
            default -> reason.criterion(); // a playbook made in code
        };
    }

    private String meter(ReturnReason reason) {
        return switch (reason.meter()) {
            case EARLY -> speech.say("; zählt als zu früh übergeben", "; counts as too early");
            case LATE -> speech.say("; zählt als zu spät übergeben", "; counts as too late");
            case FIT -> speech.say("; zählt als nicht passend", "; counts as not fitting");
            case OMISSION ->
                    speech.say(
                            "; zählt als Versäumnis des Marketings",
                            "; counts as an omission of marketing");
            case NONE -> "";
        };
    }

    String owes(HandoverTerms terms) {
        return speech.say(
                        "Fehlt eine Pflichtangabe, ergänzt Marketing sie; Frist ",
                        "When required data are missing, marketing completes them; clock ")
                + speech.quoted(labels.clock(terms.marketingOwesClock()))
                + ".";
    }

    String requalify(HandoverTerms terms) {
        return speech.say(
                        "Nach einer Rückgabe wird ein Lead erst wieder " + qualified() + " bei ",
                        "After a return a lead becomes " + qualified() + " again only with ")
                + criteria.of(terms.requalify())
                + ".";
    }

    /// "Kontrollstichprobe: Von den Leads, denen höchstens 10 Punkte zur Stufe MQL fehlen, …"
    String sample(ControlSample sample) {
        return speech.say(
                        "Kontrollstichprobe: Von den Leads, denen nur Interesse fehlt, und davon höchstens %s Punkte, werden %s %% trotzdem übergeben. Sie werden nach dem Schlüssel %s gezogen, jeder höchstens einmal; zurückgehalten wird niemand.",
                        "Control sample: of the leads that lack nothing but interest, and of that at most %s points, %s %% are handed over all the same. They are drawn by the key %s, each at most once; nobody is held back.")
                .formatted(
                        speech.number(sample.belowThousandths()),
                        speech.number(sample.percent() * 1000L),
                        speech.quoted(sample.key()));
    }

    String silence(Silence silence) {
        return speech.say(
                "War ein Lead mindestens in der Reife %s und in %s mindestens %s aktiv, und folgt dann %s lang nichts, erfährt es, wer zuständig ist."
                        .formatted(
                                conditions.phase(silence.from()),
                                speech.daysAfter(silence.withinDays()),
                                speech.times(silence.activities()),
                                speech.days(silence.silentDays())),
                "When a lead was at least %s and active at least %s within %s, and then does nothing for %s, its holder is told."
                        .formatted(
                                conditions.phase(silence.from()),
                                speech.times(silence.activities()),
                                speech.days(silence.withinDays()),
                                speech.days(silence.silentDays())));
    }
}
