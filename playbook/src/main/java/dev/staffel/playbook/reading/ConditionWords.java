package dev.staffel.playbook.reading;

import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Field.Kind;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.score.Phase;
import java.util.List;
import java.util.Locale;

/// What is asked of one field, as a noun phrase that stands alone and after "Bei" alike.
record ConditionWords(Labels labels, Speech speech) {

    Phrase is(Field field, List<String> values) {
        var names = values.stream().map(value -> value(field, value)).distinct().toList();
        return switch (field.kind()) {
            case GRADE -> Phrase.of(speech.say("Eignung ", "grade ") + speech.or(names));
            case ACTIVITY -> Phrase.of(speech.or(names));
            case EVENT -> Phrase.of(speech.say("gemeldet als ", "reported as ") + speech.or(names));
            case ACTOR -> Phrase.of(speech.say("von ", "by ") + speech.or(names));
            default -> new Phrase("", name(field), " " + speech.or(names));
        };
    }

    Phrase text(Field field, String deVerb, String enVerb, String text) {
        var verb = speech.say(deVerb, enVerb);
        return new Phrase(name(field) + " " + verb + " ", speech.quoted(text), "");
    }

    Phrase atLeast(Field field, long level) {
        var number = amount(field, level);
        if (isEmployees(field)) {
            return Phrase.of(speech.say("mindestens ", "at least ") + number + " " + name(field));
        }
        boolean isScore = field.kind() == Kind.INTEREST || field.kind() == Kind.TOPIC_INTEREST;
        var least = speech.say(" mindestens ", isScore ? " of at least " : " at least ") + number;
        return named(field, least);
    }

    Phrase below(Field field, long level) {
        var number = amount(field, level);
        if (isEmployees(field)) {
            return Phrase.of(
                    speech.say("weniger als ", "fewer than ") + number + " " + name(field));
        }
        return named(field, speech.say(" unter ", " below ") + number);
    }

    Phrase between(Field field, long low, long high) {
        var range = amount(field, low) + speech.say(" bis ", " to ") + amount(field, high);
        if (isEmployees(field)) return Phrase.of(range + " " + name(field));
        return named(field, speech.say(" von ", " from ") + range);
    }

    Phrase known(Field field, boolean isKnown) {
        return named(
                field,
                isKnown ? speech.say(" bekannt", " known") : speech.say(" unbekannt", " unknown"));
    }

    private Phrase named(Field field, String after) {
        if (field.kind() != Kind.TOPIC_INTEREST) return new Phrase("", name(field), after);
        return new Phrase(
                speech.say("Interesse an ", "interest in "), labels.topic(field.key()), after);
    }

    Phrase did(String activity, int days) {
        return new Phrase("", doing(activity), " " + period(days));
    }

    Phrase count(String activity, int times, int days) {
        var least = speech.say(" mindestens ", " at least ") + speech.times(times);
        return new Phrase("", doing(activity), least + " " + period(days));
    }

    private String doing(String activity) {
        return switch (activity) {
            case "own-initiative" -> speech.say("Eigeninitiative", "own initiative");
            case "own-initiative-since-return" ->
                    speech.say(
                            "Eigeninitiative seit der Rückgabe", "own initiative since the return");
            case "any-activity" -> speech.say("irgendeine Interaktion", "any activity");
            default -> speech.quoted(labels.activity(activity));
        };
    }

    private String period(int days) {
        if (days == 1) return speech.say("am selben Tag", "on the same day");
        return speech.say("in den letzten ", "in the last ") + speech.daysAfter(days);
    }

    /// A value as it was seen, in the reader's words.
    String value(Field field, String value) {
        return switch (field.kind()) {
            case ATTRIBUTE -> attributeValue(field.key(), value);
            case MATURITY -> maturity(value);
            case GRADE -> value.equals(Grade.UNKNOWN.letter()) ? unknownGrade() : value;
            case PERSONA -> speech.quoted(labels.persona(value));
            case STAGE -> labels.stage(value);
            case ACTIVITY -> speech.quoted(labels.activity(value));
            case TOPIC -> labels.topic(value);
            case ACTOR -> actor(value);
            case INTEREST, TOPIC_INTEREST, ANSWERS, ANSWER -> value;
            case LEVEL -> level(value);
            case SOURCE, EVENT, PATH, FORM, CAMPAIGN, PROPERTY -> speech.quoted(value);
        };
    }

    private String level(String value) {
        return switch (value) {
            case "cold" -> speech.say("kalt", "cold");
            case "warm" -> speech.say("warm", "warm");
            case "hot" -> speech.say("heiß", "hot");
            default -> value;
        };
    }

    private String unknownGrade() {
        return speech.quoted("?") + speech.say(" (zu wenig bekannt)", " (too little known)");
    }

    private String attributeValue(String name, String value) {
        boolean isNumber = value.matches("-?[0-9]{1,12}");
        if (isNumber && name.equals("account.revenue")) {
            return speech.euros(Long.parseLong(value) * 1000);
        }
        if (isNumber && name.equals("account.employees")) {
            return speech.number(Long.parseLong(value) * 1000);
        }
        return Terms.value(name, value, speech);
    }

    private String actor(String value) {
        return switch (value) {
            case "human" -> speech.say("einem Menschen", "a human");
            case "machine" -> speech.say("einer Maschine", "a machine");
            default -> speech.say("unbekannt", "unknown");
        };
    }

    String phase(Phase phase) {
        return switch (phase) {
            case LEARNING -> speech.say("Orientierung", "learning");
            case COMPARING -> speech.say("Vergleich", "comparing");
            case DECIDING -> speech.say("Entscheidung", "deciding");
        };
    }

    private String maturity(String word) {
        for (Phase phase : Phase.values()) {
            if (phase.name().toLowerCase(Locale.ROOT).equals(word)) return phase(phase);
        }
        return word;
    }

    private String amount(Field field, long thousandths) {
        if (field.kind() == Kind.MATURITY) {
            for (Phase phase : Phase.values()) {
                if (phase.thousandths() == thousandths) return phase(phase);
            }
        }
        boolean isMoney = field.name().equals("account.revenue");
        return isMoney ? speech.euros(thousandths) : speech.number(thousandths);
    }

    String name(Field field) {
        return switch (field.kind()) {
            case ATTRIBUTE ->
                    Terms.attribute(field.key())
                            .map(label -> label.in(speech.language()))
                            .orElse(speech.quoted(field.key()));
            case INTEREST -> speech.say("Interesse", "interest");
            case TOPIC_INTEREST ->
                    speech.say("Interesse an ", "interest in ") + labels.topic(field.key());
            case MATURITY -> speech.say("Reife", "maturity");
            case GRADE -> speech.say("Eignung", "grade");
            case PERSONA -> speech.say("Buyer Persona", "buying persona");
            case STAGE -> speech.say("Stufe", "stage");
            case ANSWERS -> speech.say("Punkte im Fragebogen", "points in the questionnaire");
            case ANSWER ->
                    speech.say("Punkte für ", "points for ")
                            + speech.quoted(labels.question(field.key()));
            case LEVEL -> speech.say("Einstufung", "level");
            case ACTIVITY -> speech.say("Interaktion", "activity");
            case TOPIC -> speech.say("Thema", "topic");
            case SOURCE -> speech.say("Quelle", "source");
            case EVENT -> speech.say("Meldung", "event name");
            case PATH -> speech.say("Seite", "page");
            case FORM -> speech.say("Formular", "form");
            case CAMPAIGN -> speech.say("Kampagne", "campaign");
            case ACTOR -> speech.say("Urheber", "doer");
            case PROPERTY -> speech.say("Angabe ", "property ") + speech.quoted(field.key());
        };
    }

    private static boolean isEmployees(Field field) {
        return field.name().equals("account.employees");
    }
}
