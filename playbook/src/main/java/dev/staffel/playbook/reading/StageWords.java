package dev.staffel.playbook.reading;

import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/// Stages, their ways in and back, personas and grade in sentences.
record StageWords(Labels labels, CriterionWords criteria, Speech speech) {

    String stage(Stage stage) {
        return stage.label().in(speech.language()) + ": " + stage.meaning().in(speech.language());
    }

    /// "Bei Eignung A, Interesse mindestens 40 und Reife mindestens Vergleich rückt ein Lead in die Stufe MQL: Sehr gute Eignung."
    String entry(Stage stage, Entry entry) {
        return speech.say("Bei ", "With ")
                + criteria.of(entry.criterion())
                + speech.say(" rückt ein Lead in die Stufe ", " a lead moves to the stage ")
                + stage.label().in(speech.language())
                + " ("
                + entry.label().in(speech.language())
                + ").";
    }

    String fallback(Stage stage, Fallback fallback) {
        var from = stage.label().in(speech.language());
        var to = labels.stage(fallback.to());
        long less = fallback.thousandths();
        return speech.say(
                "Gilt %s lang keiner der Wege in die Stufe %s, auch nicht mit %s weniger Interesse, fällt der Lead auf %s zurück, solange Marketing zuständig ist."
                        .formatted(
                                speech.days(fallback.days()), from, speech.pointsAfter(less), to),
                "When none of the ways to the stage %s has held for %s, not even with %s less interest, the lead falls back to %s, as long as marketing holds it."
                        .formatted(from, speech.days(fallback.days()), speech.points(less), to));
    }

    String move(Move move) {
        var by = speech.or(move.by().stream().map(this::decider).toList());
        var to = labels.stage(move.to());
        if (move.from().equals(Move.ANYWHERE)) {
            return speech.say(
                    "Von jeder Stufe nach %s: entschieden durch %s.".formatted(to, by),
                    "From any stage to %s: decided by %s.".formatted(to, by));
        }
        return speech.say(
                "Von %s nach %s: entschieden durch %s."
                        .formatted(labels.stage(move.from()), to, by),
                "From %s to %s: decided by %s.".formatted(labels.stage(move.from()), to, by));
    }

    String decider(Decider decider) {
        return switch (decider) {
            case CRITERIA -> speech.say("die Kriterien", "the criteria");
            case MARKETING -> speech.say("Marketing", "marketing");
            case REQUALIFICATION -> speech.say("Nachqualifizierung", "requalification");
            case SALES -> speech.say("Vertrieb", "sales");
            case HEAD_OF_MARKETING -> speech.say("Leitung Marketing", "the head of marketing");
            case HEAD_OF_SALES -> speech.say("Leitung Vertrieb", "the head of sales");
            case ADMINISTRATOR -> speech.say("Administration", "the administrator");
            case RECORDED -> speech.say("die aufgezeichnete Vergangenheit", "the recorded past");
        };
    }

    String persona(Persona persona) {
        var wishes =
                persona.traits().stream()
                        .map(trait ->
                                trait.label().in(speech.language()) + " (" + trait.weight() + ")")
                        .toList();
        return speech.say("Die Buyer Persona ", "The buying persona ")
                + speech.quoted(persona.label().in(speech.language()))
                + speech.say(" wünscht: ", " wants: ")
                + String.join("; ", wishes)
                + ".";
    }

    /// The persona and each of its traits.
    String wholePersona(Persona persona) {
        var traits = persona.traits().stream().map(this::trait).toList();
        return persona(persona) + " " + String.join(" ", traits);
    }

    String override(int days) {
        return speech.say(
                        "Was eine Person von Hand entscheidet, lassen die Kriterien %s lang unangetastet.",
                        "What a person decides by hand, the criteria leave alone for %s.")
                .formatted(speech.days(days));
    }

    String trait(Persona.Trait trait) {
        var label = trait.label().in(speech.language());
        var asks = criteria.of(trait.criterion());
        return label
                + (asks.equalsIgnoreCase(label) ? "" : " – " + asks)
                + speech.say(": Gewicht ", ": weight ")
                + trait.weight()
                + ".";
    }

    List<String> grade(GradeTerms terms) {
        var letters = List.of("A", "B", "C", "D", "E");
        var levels = new ArrayList<String>();
        for (int i = 0; i < letters.size(); i++) {
            var percent = speech.percent(terms.atLeastPercent().get(i));
            levels.add(letters.get(i) + speech.say(" ab ", " from ") + percent);
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                speech.say(
                                "Die Eignung ist der Anteil des erfüllten am bekannten Gewicht: ",
                                "The grade is the share of matched in known weight: ")
                        + String.join(", ", levels)
                        + speech.say(", sonst F.", ", else F."));
        sentences.add(
                speech.say(
                                "Ist weniger als %d von 100 bekannt, bleibt sie offen: „?“.",
                                "When less than %d of 100 is known, it stays open: “?”.")
                        .formatted(terms.leastKnownWeight()));
        terms.outsideArea()
                .ifPresent(outside ->
                        sentences.add(
                                speech.say(
                                                "Außerhalb des Liefergebiets höchstens ",
                                                "Outside the delivery area at most ")
                                        + terms.atMostOutside().letter()
                                        + ": "
                                        + criteria.of(outside)
                                        + "."));
        return List.copyOf(sentences);
    }
}
