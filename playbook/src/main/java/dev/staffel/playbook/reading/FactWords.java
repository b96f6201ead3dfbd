package dev.staffel.playbook.reading;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Debt;
import dev.staffel.engine.Duty;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Offer;
import java.util.List;

/// Decisions in words, each without its cause, which is read apart.
record FactWords(Labels labels, HandoverWords handover, CauseWords causes, Speech speech) {

    String of(Fact fact) {
        return switch (fact) {
            case Fact.Began(var stage, _) ->
                    speech.say("Neu in der Stufe ", "New in the stage ") + labels.stage(stage);
            case Fact.Passed(var from, var to, var skipped, _) -> passed(from, to, skipped);
            case Fact.HolderChanged(_, var to, _) ->
                    speech.say("Zuständig: ", "Holder: ") + causes.of(to);
            case Fact.Offered(_, var desk, var clock, _) ->
                    speech.say("Angeboten an das Team ", "Offered to the desk ")
                            + labels.desk(desk)
                            + speech.say(", Frist ", ", clock ")
                            + speech.quoted(labels.clock(clock));
            // Not the deadline: an open clock is for whoever has it, and their head.
            case Fact.Routed(_, var seller, _, _) ->
                    seller.map(user ->
                                    speech.say("Angeboten an ", "Offered to ")
                                            + causes.users().apply(user))
                            .orElse(speech.say("Niemand frei", "Nobody is free"));
            case Fact.Reminded _ -> speech.say("An die Antwort erinnert", "Reminded to answer");
            case Fact.Expired _ -> speech.say("Frist abgelaufen", "Deadline passed");
            case Fact.Escalated _ -> speech.say("An die Leitung gegeben", "Passed to the head");
            case Fact.Accepted _ -> speech.say("Angenommen", "Accepted");
            case Fact.Returned(_, var reason, var text, _) ->
                    speech.say("Zurückgegeben: ", "Returned: ")
                            + labels.reason(reason).orElse(reason)
                            + about(reason)
                            + (text.isBlank() ? "" : " – " + text);
            case Fact.Owed(var items, var cause) ->
                    (cause.kind() == Cause.Kind.PERSON
                                    ? speech.say(
                                            "Marketing gefragt nach: ", "Marketing asked for: ")
                                    : speech.say("Marketing schuldet: ", "Marketing owes: "))
                            + items(items);
            case Fact.Completed(var cause) ->
                    cause.detail().equals("question answered")
                            ? speech.say("Frage beantwortet", "Question answered")
                            : speech.say("Pflichtangaben ergänzt", "Required data completed");
            case Fact.Overdue(var items, _) ->
                    speech.say("Nicht rechtzeitig ergänzt: ", "Not completed in time: ")
                            + items(items);
            case Fact.Told(var holder, _) ->
                    speech.say("Neue Anfrage gemeldet an ", "New enquiry told to ")
                            + causes.of(holder);
            case Fact.FellSilent(var holder, _) ->
                    speech.say("Plötzliche Stille gemeldet an ", "Sudden silence told to ")
                            + causes.of(holder);
            case Fact.Contacted _ -> speech.say("Erster Kontakt", "First contact");
            case Fact.Due(var what, var step, _) -> due(what, step);
            case Fact.ColleaguesTold _ ->
                    speech.say(
                            "Interesse den anderen Leads des Unternehmens angerechnet",
                            "Interest counted for the other leads of the company");
            case Fact.Overridden(var stage, var until, _) ->
                    speech.say("Von Hand in der Stufe ", "By hand in the stage ")
                            + labels.stage(stage)
                            + speech.say(" bis ", " until ")
                            + speech.instant(until);
            case Fact.OverrideEnded _ ->
                    speech.say("Übersteuerung beendet", "The override has ended");
            case Fact.Recounted(var before, var after, _) -> recounted(before, after);
            case Fact.Closed _ ->
                    speech.say("In einen anderen Lead überführt", "Merged into another lead");
            case Fact.Reopened _ -> speech.say("Wieder eigenständig", "On its own again");
            case Fact.Refused refused -> new RefusalWords(labels, speech).of(refused);
        };
    }

    /// What of the definition the reason speaks about; nothing when the reason is no longer known.
    private String about(String reason) {
        return labels.playbook()
                .agreement()
                .handover()
                .returnReason(reason)
                .map(known ->
                        speech.say(" (betrifft ", " (about ") + handover.criterion(known) + ")")
                .orElse("");
    }

    private String due(Duty what, Offer.Step step) {
        return switch (what) {
            case DATA ->
                    step == Offer.Step.REMINDED
                            ? speech.say(
                                    "An fehlende Pflichtangaben erinnert",
                                    "Reminded of missing required data")
                            : speech.say(
                                    "Leitung Marketing über fehlende Pflichtangaben informiert",
                                    "Head of marketing told of missing required data");
            case CONTACT ->
                    speech.say("Erster Kontakt versäumt", "First contact was not made in time");
            case OUTCOME ->
                    step == Offer.Step.REMINDED
                            ? speech.say("Nach dem Ergebnis gefragt", "Asked for the outcome")
                            : speech.say("Rückgabe vorgeschlagen", "Return proposed");
            case ANSWER -> speech.say("Antwort fällig", "Answer due");
        };
    }

    private String passed(String from, String to, List<String> skipped) {
        var way =
                speech.say("Von %s nach %s", "From %s to %s")
                        .formatted(labels.stage(from), labels.stage(to));
        if (skipped.isEmpty()) return way;
        var names = speech.and(skipped.stream().map(labels::stage).toList());
        return way + speech.say(" (übersprungen: ", " (skipped: ") + names + ")";
    }

    private String items(List<String> items) {
        return speech.and(items.stream().map(this::item).toList());
    }

    /// Sales may ask for data that are there but wrong; the engine marks that by the return reason.
    String item(String item) {
        var attribute = Debt.attribute(item);
        if (attribute.isPresent())
            return Terms.attribute(attribute.get())
                    .map(term -> term.in(speech.language()))
                    .orElse(attribute.get());
        if (!item.startsWith("asked:")) return labels.requiredItem(item);
        var reason = item.substring("asked:".length());
        return labels.reason(reason).orElse(reason);
    }

    private String recounted(long before, long after) {
        return speech.say(
                        "Neu berechnet: Interesse %s statt %s",
                        "Computed anew: interest %s, was %s")
                .formatted(
                        speech.number(Math.floorDiv(after, 1000) * 1000),
                        speech.number(Math.floorDiv(before, 1000) * 1000));
    }
}
