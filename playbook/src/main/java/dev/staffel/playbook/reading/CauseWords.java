package dev.staffel.playbook.reading;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Holder;
import dev.staffel.engine.route.WhyText;
import java.util.function.UnaryOperator;

/// Causes and holders in words.
///
/// @param users the name of a user by id
record CauseWords(Labels labels, Speech speech, UnaryOperator<String> users) {
    private static final String RELEASE = "release "; // and the number of how it decides

    /// Why something was decided, such as "Kriterien erfüllt: Sehr gute Eignung".
    String of(Cause cause) {
        var detail = cause.detail();
        return switch (cause.kind()) {
            case CRITERIA -> criteria(detail);
            case ENQUIRY -> speech.say("Anfrage", "enquiry");
            case PERSON -> by(cause) + reason(labels.reason(detail).orElse(detail));
            case RECORDED ->
                    speech.say("aus der Vergangenheit übernommen", "taken over from the past")
                            + reason(detail.equals("first signal") ? "" : detail);
            case ANSWER -> answer(cause);
            case ROUTE -> route(detail);
            case DEADLINE -> deadline(detail);
            case FALLBACK ->
                    speech.say("Kriterien nicht mehr erfüllt: ", "criteria no longer met: ")
                            + labels.stage(detail);
            case SILENCE -> speech.say("plötzliche Stille", "sudden silence");
            case RECAST -> recast(detail);
            case CONTROL ->
                    speech.say("Kontrollstichprobe, knapp unter: ", "control sample, just below: ")
                            + labels.rule(labels.entry(detail));
        };
    }

    private String criteria(String detail) {
        return switch (detail) {
            case "required data given" ->
                    speech.say("Pflichtangaben vollständig", "required data complete");
            case "question answered" ->
                    speech.say("alles Gefragte ist da", "all that was asked for is there");
            case "contacted" -> speech.say("Kontakt", "contact");
            case "first signal" -> speech.say("erstes Ereignis", "first signal");
            default ->
                    speech.say("Kriterien erfüllt: ", "criteria met: ")
                            + labels.rule(labels.entry(detail));
        };
    }

    private String answer(Cause cause) {
        var detail = cause.detail();
        if (detail.equals("accepted")) {
            return speech.say("angenommen von ", "accepted by ") + users.apply(cause.by());
        }
        return speech.say("zurückgegeben von ", "returned by ")
                + users.apply(cause.by())
                + reason(labels.reason(detail).orElse(detail));
    }

    private String route(String detail) {
        if (detail.equals("no route fits")) return speech.say("kein Weg passt", "no route fits");
        if (detail.equals("in turn") || detail.equals("turn"))
            return speech.say("der Reihe nach", "in turn");
        if (detail.equals("nobody is free")) return speech.say("niemand frei", "nobody is free");
        var why = WhyText.read(detail);
        if (why.isPresent()) return new RouteWords(speech, users).brief(why.get());
        return labels.playbook().agreement().handover().routes().stream()
                .filter(route -> route.id().equals(detail))
                .findFirst()
                .map(route ->
                        speech.say("zugewiesen an das Team ", "routed to the desk ")
                                + labels.desk(route.desk()))
                .orElse(speech.say("zugewiesen: ", "routed: ") + detail);
    }

    private String deadline(String detail) {
        return switch (detail) {
            case "remind" -> speech.say("Erinnerung fällig", "reminder due");
            case "expire" -> speech.say("Frist abgelaufen", "deadline passed");
            case "head" -> speech.say("Meldung an die Leitung fällig", "the head is to be told");
            case "owed" ->
                    speech.say(
                            "Pflichtangaben nicht rechtzeitig ergänzt",
                            "required data not completed in time");
            case "contact" -> speech.say("erster Kontakt fällig", "first contact due");
            case "outcome" -> speech.say("Ergebnis fällig", "outcome due");
            case "override" -> speech.say("Übersteuerung ausgelaufen", "the override has ended");
            default -> speech.say("Frist: ", "deadline: ") + detail;
        };
    }

    private String recast(String detail) {
        if (detail.startsWith(RELEASE)) {
            return speech.say(
                            "neue Ausgabe von Staffel, Verhalten ",
                            "new release of Staffel, behaviour ")
                    + detail.substring(RELEASE.length());
        }
        return switch (detail) {
            case "merged" -> speech.say("zusammengeführt", "merged");
            case "merge undone" -> speech.say("Zusammenführung rückgängig gemacht", "merge undone");
            default -> speech.say("neu berechnet: ", "computed anew: ") + detail;
        };
    }

    private String by(Cause cause) {
        return speech.say("entschieden von ", "decided by ") + users.apply(cause.by());
    }

    private static String reason(String text) {
        return text.isBlank() ? "" : ": " + text;
    }

    /// Who has the lead, such as "Team Vertrieb".
    String of(Holder holder) {
        return switch (holder) {
            case Holder.Marketing() -> speech.say("Marketing", "marketing");
            case Holder.Desk(var desk) -> speech.say("Team ", "desk ") + labels.desk(desk);
            case Holder.Head(var desk) ->
                    speech.say("Leitung des Teams ", "head of the desk ") + labels.desk(desk);
            case Holder.Seller(var desk, var user) ->
                    users.apply(user) + " (" + labels.desk(desk) + ")";
        };
    }
}
