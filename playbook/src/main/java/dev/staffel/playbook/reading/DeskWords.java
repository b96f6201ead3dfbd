package dev.staffel.playbook.reading;

import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.SalesOwes;
import dev.staffel.engine.stage.Side;
import java.util.ArrayList;
import java.util.List;

/// Desks and what sales owes, in sentences.
record DeskWords(Labels labels, Speech speech) {

    /// "Das Team „Vertrieb“ (Vertrieb): 4 Versuche in 15 Tagen, bevor jemand als nicht erreicht gilt."
    String desk(Desk desk) {
        var sentence =
                speech.say("Das Team ", "The desk ")
                        + speech.quoted(desk.label().in(speech.language()))
                        + " ("
                        + kind(desk)
                        + ")";
        var more = new ArrayList<String>();
        desk.tries().ifPresent(tries -> more.add(tries(tries)));
        desk.capacity().ifPresent(capacity -> more.add(capacity(capacity)));
        return sentence + (more.isEmpty() ? "" : ": " + String.join("; ", more)) + ".";
    }

    private String kind(Desk desk) {
        var kind =
                switch (desk.kind()) {
                    case SALES -> speech.say("Vertrieb", "sales");
                    case REQUALIFICATION -> speech.say("Nachqualifizierung", "requalification");
                };
        if (desk.owner() == Desk.usualOwner(desk.kind())) return kind;
        return kind
                + (desk.owner() == Side.MARKETING
                        ? speech.say(", gehört zum Marketing", ", belongs to marketing")
                        : speech.say(", gehört zum Vertrieb", ", belongs to sales"));
    }

    private String tries(Desk.Tries tries) {
        return speech.say(
                        "%s in %s versucht, bevor jemand als nicht erreicht gilt",
                        "tried %s within %s before somebody counts as not reached")
                .formatted(
                        speech.times(tries.times()),
                        speech.german()
                                ? speech.daysAfter(tries.days())
                                : speech.days(tries.days()));
    }

    private String capacity(Desk.Capacity capacity) {
        var most =
                speech.say(
                                "je Mitglied höchstens %s neue Leads in der Woche und %s offene",
                                "each member takes at most %s new leads a week and %s open ones")
                        .formatted(
                                speech.number(capacity.newPerWeek() * 1000L),
                                speech.number(capacity.open() * 1000L));
        return capacity.fairWithinDays()
                .map(days ->
                        most
                                + speech.say(
                                        ", nach einer Messe sind alle in "
                                                + speech.daysAfter(days)
                                                + " verteilt",
                                        ", after a fair all are distributed within "
                                                + speech.days(days)))
                .orElse(most);
    }

    List<String> salesOwes(SalesOwes owes) {
        var sentences = new ArrayList<>(owed(owes));
        owes.byItself()
                .ifPresent(one ->
                        sentences.add(
                                speech.say(
                                                "Ist nach %s noch kein Ergebnis da, geht der Lead von selbst zurück: %s.",
                                                "Where there is no outcome after %s either, the lead goes back by itself: %s.")
                                        .formatted(
                                                speech.workingTime(one.minutes()),
                                                speech.quoted(
                                                        labels.reason(one.reason())
                                                                .orElse(one.reason())))));
        return sentences;
    }

    private List<String> owed(SalesOwes owes) {
        return List.of(
                speech.say(
                                "Nach der Annahme wird nach %s nach dem Ergebnis gefragt und nach %s die Rückgabe vorgeschlagen.",
                                "After accepting, the outcome is asked for after %s and a return is proposed after %s.")
                        .formatted(
                                speech.workingTime(owes.askMinutes()),
                                speech.workingTime(owes.proposeMinutes())),
                speech.say("Als Kontakt oder Versuch zählt: ", "As contact or try counts: ")
                        + speech.or(
                                owes.contactBy().stream()
                                        .map(id -> speech.quoted(labels.activity(id)))
                                        .toList())
                        + ".");
    }

    String remindersOnly(int days) {
        if (days == 0) {
            return speech.say(
                    "Die Leitung erfährt von Versäumnissen vom ersten Tag an.",
                    "Heads are told of missed deadlines from the first day on.");
        }
        return speech.say(
                        "In den ersten %s wird nur erinnert; die Leitung erfährt nichts.",
                        "In the first %s there are reminders only; no head is told.")
                .formatted(speech.daysAfter(days));
    }
}
