package dev.staffel.engine;

import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Seen;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One claim as criteria see it.
///
/// @param activity the activity's id once it is known, else empty
/// @param topic the topic's id once it is known, else empty
record ClaimSeen(Claim claim, String activity, String topic) implements Seen {

    @Override
    public @Nullable String text(Field field) {
        var text =
                switch (field.kind()) {
                    case ACTIVITY -> activity;
                    case TOPIC -> topic;
                    case SOURCE -> claim.source();
                    case EVENT -> claim.event();
                    case PATH -> claim.path();
                    case FORM -> claim.form();
                    case CAMPAIGN -> claim.campaign();
                    case ACTOR -> claim.actor().name().toLowerCase(Locale.ROOT);
                    case PROPERTY -> claim.properties().getOrDefault(field.key(), "");
                    case ATTRIBUTE,
                            INTEREST,
                            TOPIC_INTEREST,
                            MATURITY,
                            GRADE,
                            PERSONA,
                            STAGE,
                            ANSWERS,
                            ANSWER,
                            LEVEL ->
                            "";
                };
        return text.isEmpty() ? null : text;
    }

    @Override
    public long number(Field field) {
        var text = text(field);
        return text == null ? UNKNOWN_NUMBER : Thousandths.parse(text);
    }

    @Override
    public int times(String ofActivity, int days) {
        return 0;
    }
}
