package dev.staffel.engine.criteria;

import java.util.Locale;

/// What a criterion looks at: an attribute of the lead or its account, a score, or a part of an activity.
///
/// @param kind where the value comes from
/// @param key the attribute's, topic's or property's name; empty for kinds that need none
public record Field(Kind kind, String key) {

    /// Where a field's value comes from; the first group is read from a lead, the second from an activity.
    public enum Kind {
        ATTRIBUTE,
        INTEREST,
        TOPIC_INTEREST,
        MATURITY,
        GRADE,
        PERSONA,
        STAGE,
        /// All points of the questionnaire.
        ANSWERS,
        /// The points of one question.
        ANSWER,
        /// Cold, warm or hot.
        LEVEL,
        ACTIVITY,
        TOPIC,
        SOURCE,
        EVENT,
        PATH,
        FORM,
        CAMPAIGN,
        ACTOR,
        PROPERTY;

        /// Whether the value belongs to one activity rather than to a lead.
        public boolean ofActivity() {
            return compareTo(ACTIVITY) >= 0;
        }

        private boolean hasKey() {
            return this == ATTRIBUTE
                    || this == TOPIC_INTEREST
                    || this == ANSWER
                    || this == PROPERTY;
        }
    }

    public Field {
        if (kind.hasKey() == key.isEmpty()) {
            throw new IllegalArgumentException(
                    "field " + kind + (key.isEmpty() ? " needs a key" : " takes no key: " + key));
        }
    }

    private static final String ANSWERS = "answers.";

    /// Reads the name used in playbooks: `interest`, `interest.retrofit`, `answers.budget`, `grade`, `path`, `property.paper`,
    /// and every other name as an attribute such as `email` or `account.industry`.
    public static Field named(String name) {
        if (name.startsWith("interest.")) {
            return new Field(Kind.TOPIC_INTEREST, name.substring("interest.".length()));
        }
        if (name.startsWith(ANSWERS)) {
            return new Field(Kind.ANSWER, name.substring(ANSWERS.length()));
        }
        if (name.startsWith("property.")) {
            return new Field(Kind.PROPERTY, name.substring("property.".length()));
        }
        for (Kind kind : Kind.values()) {
            if (!kind.hasKey() && kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new Field(kind, "");
            }
        }
        return new Field(Kind.ATTRIBUTE, name);
    }

    /// The name as [#named] reads it.
    public String name() {
        return switch (kind) {
            case ATTRIBUTE -> key;
            case TOPIC_INTEREST -> "interest." + key;
            case ANSWER -> ANSWERS + key;
            case PROPERTY -> "property." + key;
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    public static Field attribute(String name) {
        return new Field(Kind.ATTRIBUTE, name);
    }
}
