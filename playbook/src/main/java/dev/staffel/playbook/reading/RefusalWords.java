package dev.staffel.playbook.reading;

import dev.staffel.engine.Fact;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was asked for and not done, and why; the engine tells both in the short form that the log keeps.
record RefusalWords(Labels labels, Speech speech) {
    private static final String MISSING = "required data are missing: ";
    private static final Pattern TRIED =
            Pattern.compile("tried (\\d+) of (\\d+) times in (\\d+) days");

    /// Such as "Nicht getan: Annehmen. Es liegt kein Angebot mehr vor."
    String of(Fact.Refused refused) {
        return speech.say("Nicht getan: ", "Not done: ")
                + asked(refused.what())
                + ". "
                + why(refused.cause().detail());
    }

    private String asked(String what) {
        if (what.startsWith("move to ")) {
            var stage = labels.stage(what.substring("move to ".length()));
            return speech.say("in die Stufe ", "move to ") + stage;
        }
        return switch (what) {
            case "accept" -> speech.say("Annehmen", "accept");
            case "return" -> speech.say("Zurückgeben", "return");
            case "ask" -> speech.say("Marketing fragen", "ask marketing");
            case "reassign" -> speech.say("Neu zuweisen", "reassign");
            case "end the override" -> speech.say("Übersteuerung beenden", "end the override");
            default -> what;
        };
    }

    private String why(String detail) {
        if (detail.startsWith("no open offer"))
            return speech.say(
                    "Es ist nichts mehr angeboten; jemand war schneller.",
                    "Nothing is offered any more; somebody was faster.");
        if (detail.startsWith("not for "))
            return speech.say(
                    "Dieser Wechsel steht Ihren Rollen nach dem Regelwerk nicht zu.",
                    "By the playbook this move is not for your roles.");
        if (detail.startsWith("no such"))
            return speech.say(
                    "Das Regelwerk kennt es nicht (mehr).",
                    "The playbook does not know it (any more).");
        if (detail.startsWith(MISSING)) {
            var items = detail.substring(MISSING.length()).split(", ", -1);
            return speech.say("Pflichtangaben fehlen: ", "Required data are missing: ")
                    + Arrays.stream(items)
                            .map(labels::requiredItem)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        var tried = TRIED.matcher(detail);
        if (tried.matches())
            return speech.say("Erst ", "Tried ")
                    + tried.group(1)
                    + speech.say(" von ", " of ")
                    + tried.group(2)
                    + speech.say(" Versuchen in ", " times in ")
                    + tried.group(3)
                    + speech.say(" Tagen.", " days so far.");
        return switch (detail) {
            case "merged into another lead" ->
                    speech.say(
                            "Der Lead wurde mit einem anderen zusammengeführt.",
                            "The lead was merged into another one.");
            case "not with sales" ->
                    speech.say("Der Lead ist nicht beim Vertrieb.", "The lead is not with sales.");
            case "held by marketing" ->
                    speech.say(
                            "Zuständig ist Marketing selbst.", "Marketing itself holds the lead.");
            case "nobody works it" ->
                    speech.say(
                            "Niemand bearbeitet den Lead mehr.", "Nobody works the lead any more.");
            case "nothing to ask for" ->
                    speech.say(
                            "Danach ist schon gefragt, oder es ist schon da.",
                            "It has been asked for already, or is there already.");
            case "already there" ->
                    speech.say("Der Lead ist schon dort.", "The lead is there already.");
            case "a reason is missing" -> speech.say("Ein Grund fehlt.", "A reason is missing.");
            case "nothing is overridden" ->
                    speech.say("Nichts ist übersteuert.", "Nothing is overridden.");
            default -> detail;
        };
    }
}
