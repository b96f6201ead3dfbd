package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.questionnaire.Answered;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Hours;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One lead as criteria see it at an instant; scores are computed when first asked for.
final class LeadSeen implements Seen {
    /// Activities by the person's own initiative, not prompted by one of our mails.
    static final String OWN_INITIATIVE = "own-initiative";

    /// The same, but only those since the last return.
    static final String OWN_INITIATIVE_SINCE_RETURN = "own-initiative-since-return";

    /// Anything that a human did.
    static final String ANY_ACTIVITY = "any-activity";

    private static final int PROMPTED_HOURS = 72;

    private final Reading reading;
    private final Lead lead;
    private final int day;
    private @Nullable Interest interest;
    private boolean isInterestAsked;
    private final List<String> topicsAsked = new ArrayList<>(0);

    @SuppressWarnings("NullableOptional") // null until it is asked for, empty when there is none
    private @Nullable Optional<Phase> phase;

    private TitleTable.@Nullable Position position;

    LeadSeen(Reading reading, Lead lead, int day) {
        this.reading = reading;
        this.lead = lead;
        this.day = day;
    }

    Lead lead() {
        return lead;
    }

    /// Whether a criterion holds; [#tell] knows from then on what it has asked for.
    boolean holds(Criterion criterion) {
        isInterestAsked = false;
        if (!topicsAsked.isEmpty()) topicsAsked.clear();
        return Evaluation.holds(criterion, this);
    }

    /// Tells that the criterion asked last, that of an entry, has compared interest, if it has.
    ///
    /// @param lowered by how much less interest than the entry's own it asks for, in thousandths of a point
    void tell(Leeway leeway, Stage stage, Entry entry, long lowered) {
        if (!leeway.isAsked()) return;
        if (isInterestAsked)
            leeway.compared(stage.id(), entry.id(), "", interest().milli() + lowered);
        for (String topic : topicsAsked)
            leeway.compared(stage.id(), entry.id(), topic, topicMilli(topic) + lowered);
    }

    Interest interest() {
        if (interest == null) interest = reading.interest(lead.evidence(), day);
        return interest;
    }

    Optional<Phase> phase() {
        if (phase == null) phase = reading.phase(lead.evidence(), day);
        return phase;
    }

    /// The attribute's value; role and seniority are read from the title where nobody has said them.
    @Nullable String attribute(String name) {
        var value = lead.evidence().attributes().value(name);
        if (value != null) return value;
        return switch (name) {
            case "role" -> position().role().orElse(null);
            case "seniority" -> position().seniority().orElse(null);
            default -> null;
        };
    }

    private TitleTable.Position position() {
        if (position != null) return position;
        var title = lead.evidence().attributes().value("title");
        position = title == null ? TitleTable.Position.UNKNOWN : reading.position(title);
        return position;
    }

    @Override
    public @Nullable String text(Field field) {
        return switch (field.kind()) {
            case ATTRIBUTE -> attribute(field.key());
            case INTEREST -> Integer.toString(interest().points());
            case TOPIC_INTEREST -> topicText(field.key());
            case MATURITY ->
                    phase().map(value -> value.name().toLowerCase(Locale.ROOT)).orElse(null);
            case GRADE -> lead.fit().grade().letter();
            case PERSONA -> lead.fit().persona().isEmpty() ? null : lead.fit().persona();
            case STAGE -> lead.process().stage();
            case ANSWERS, ANSWER -> points(field);
            case LEVEL ->
                    answered()
                            .flatMap(Answered::level)
                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                            .orElse(null);
            case ACTIVITY, TOPIC, SOURCE, EVENT, PATH, FORM, CAMPAIGN, ACTOR, PROPERTY -> null;
        };
    }

    @Override
    public long number(Field field) {
        return switch (field.kind()) {
            case INTEREST -> {
                isInterestAsked = true;
                yield interest().milli();
            }
            case TOPIC_INTEREST -> {
                long milli = topicMilli(field.key());
                if (milli != UNKNOWN_NUMBER) topicsAsked.add(field.key());
                yield milli;
            }
            case MATURITY -> phase().map(Phase::thousandths).orElse(UNKNOWN_NUMBER);
            case ATTRIBUTE -> {
                var text = attribute(field.key());
                yield text == null ? UNKNOWN_NUMBER : Thousandths.parse(text);
            }
            case ANSWERS, ANSWER -> {
                var text = points(field);
                yield text == null ? UNKNOWN_NUMBER : Thousandths.parse(text);
            }
            case GRADE,
                    PERSONA,
                    STAGE,
                    LEVEL,
                    ACTIVITY,
                    TOPIC,
                    SOURCE,
                    EVENT,
                    PATH,
                    FORM,
                    CAMPAIGN,
                    ACTOR,
                    PROPERTY ->
                    UNKNOWN_NUMBER;
        };
    }

    @Override
    public int times(String activity, int days) {
        var evidence = lead.evidence();
        return switch (activity) {
            case OWN_INITIATIVE -> ownInitiatives(reading.days().firstHour(day - days + 1));
            case OWN_INITIATIVE_SINCE_RETURN -> ownInitiatives(firstHourSinceReturn(days));
            case ANY_ACTIVITY -> within(evidence.active(), days);
            default -> watched(activity, days);
        };
    }

    private int firstHourSinceReturn(int days) {
        int first = reading.days().firstHour(day - days + 1);
        var returned = lead.process().returnedAt();
        return returned.map(at -> Math.max(first, Days.hourOf(at) + 1)).orElse(first);
    }

    private int ownInitiatives(int firstHour) {
        var initiatives = lead.evidence().initiatives();
        int last = reading.days().firstHour(day + 1);
        int times = 0;
        for (int i = initiatives.firstAtOrAfter(firstHour); i < initiatives.size(); i++) {
            int hour = initiatives.hour(i);
            if (hour >= last) break;
            if (!lead.evidence().clicks().hasBetween(hour - PROMPTED_HOURS + 1, hour + 1)) times++;
        }
        return times;
    }

    private int within(Hours hours, int days) {
        return hours.firstAtOrAfter(reading.days().firstHour(day + 1))
                - hours.firstAtOrAfter(reading.days().firstHour(day - days + 1));
    }

    private int watched(String activity, int days) {
        int rule = reading.watchedPlace(activity);
        var tallies = lead.evidence().tallies();
        int times = 0;
        for (int place = tallies.start(rule); rule >= 0 && place < tallies.end(rule); place++) {
            int age = day - tallies.day(place);
            if (age >= 0 && age < days) times += tallies.count(place);
        }
        return times;
    }

    private Optional<Questionnaire> questionnaire() {
        return reading.questionnaire().map(all -> all.of(lead.fit().persona()));
    }

    private Optional<Answered> answered() {
        return questionnaire().map(questionnaire -> questionnaire.read(this::attribute));
    }

    /// Points of the questionnaire; not known while nothing is answered.
    private @Nullable String points(Field field) {
        var questionnaire = questionnaire().orElse(null);
        if (questionnaire == null) return null;
        if (field.kind() == Field.Kind.ANSWER) {
            return questionnaire
                    .points(field.key(), this::attribute)
                    .map(points -> Integer.toString(points))
                    .orElse(null);
        }
        var answered = questionnaire.read(this::attribute);
        boolean isUnasked = answered.open() == questionnaire.questions().size();
        return isUnasked ? null : Integer.toString(answered.points());
    }

    private @Nullable String topicText(String topic) {
        long milli = topicMilli(topic);
        return milli == UNKNOWN_NUMBER ? null : Long.toString(milli / 1000);
    }

    private long topicMilli(String topic) {
        int place = reading.topicPlace(topic);
        return place == 0 ? UNKNOWN_NUMBER : interest().topicMilli(place);
    }
}
