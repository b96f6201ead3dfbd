package dev.staffel.server.editor;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.score.Phase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// What can be asked of a field; one ending in `-not` is the opposite of the one before it.
final class Operators {
    /// Stands for a field where what was done is asked.
    static final String DID = "did";

    private static final List<String> NUMBER =
            List.of("at-least", "below", "between", "between-not");
    private static final List<String> WORD = List.of("is", "is-not");
    private static final List<String> TEXT =
            List.of("contains", "contains-not", "starts", "starts-not");
    private static final List<String> KNOWN = List.of("known", "unknown");

    private Operators() {}

    /// In the order to offer them.
    ///
    /// @param now the one that is chosen, which stays possible
    static List<String> of(String field, String now) {
        var all = new LinkedHashSet<String>();
        if (field.equals(DID)) return List.of("did", "did-not");
        var named = Field.named(field);
        switch (named.kind()) {
            case INTEREST, TOPIC_INTEREST, ANSWERS, ANSWER -> {
                all.addAll(NUMBER);
                all.addAll(KNOWN);
            }
            case MATURITY -> {
                all.addAll(List.of("at-least", "below"));
                all.addAll(WORD);
                all.addAll(KNOWN);
            }
            case GRADE, STAGE, ACTIVITY, ACTOR -> all.addAll(WORD);
            case PERSONA, LEVEL, TOPIC -> {
                all.addAll(WORD);
                all.addAll(KNOWN);
            }
            case ATTRIBUTE, SOURCE, EVENT, PATH, FORM, CAMPAIGN, PROPERTY -> {
                if (isNumber(named)) all.addAll(NUMBER);
                all.addAll(WORD);
                all.addAll(KNOWN);
                all.addAll(TEXT);
                all.addAll(NUMBER);
            }
        }
        boolean fits = now.equals("did") || now.equals("did-not");
        if (!now.isEmpty() && !fits) all.add(now);
        return List.copyOf(all);
    }

    private static boolean isNumber(Field field) {
        return KnownAttribute.named(field.key())
                .map(KnownAttribute::kind)
                .filter(kind ->
                        kind == KnownAttribute.Kind.NUMBER || kind == KnownAttribute.Kind.MONEY)
                .isPresent();
    }

    /// Whether the operator compares numbers.
    static boolean isOfNumbers(String how) {
        return NUMBER.contains(how);
    }

    static boolean takesValues(String how) {
        return WORD.contains(how) || TEXT.contains(how);
    }

    static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
