package dev.staffel.playbook.reading;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.journey.Journey;
import java.util.ArrayList;

/// Working settings in sentences: topics, activities, journeys and titles.
record SettingsWords(CriterionWords criteria, Speech speech) {

    String topic(Topic topic) {
        return speech.quoted(topic.label().in(speech.language()))
                + ": "
                + criteria.of(topic.when())
                + (topic.buying()
                        ? "."
                        : speech.say(". Ohne Kaufinteresse.", ". No buying interest."));
    }

    String activity(ActivityType activity) {
        var sentence =
                speech.quoted(activity.label().in(speech.language()))
                        + ": "
                        + criteria.of(activity.when())
                        + ".";
        if (activity.enquiry()) {
            sentence +=
                    speech.say(" Geht als Anfrage sofort an ein Team.", " Goes to a desk at once.");
        }
        if (activity.mailClick()) {
            sentence +=
                    speech.say(
                            " Was in den 72 Stunden danach geschieht, gilt als von uns angestoßen.",
                            " What follows within 72 hours counts as prompted by us.");
        } else if (!activity.ownInitiative()) {
            sentence += speech.say(" Gilt nicht als Eigeninitiative.", " Is no own initiative.");
        }
        return sentence;
    }

    String journey(Journey journey) {
        return speech.quoted(journey.label().in(speech.language()))
                + ": "
                + journey.meaning().in(speech.language());
    }

    String title(TitleTable.Entry entry) {
        var means = new ArrayList<String>();
        entry.role()
                .ifPresent(role ->
                        means.add(
                                speech.say("Rolle ", "role ") + Terms.value("role", role, speech)));
        entry.seniority()
                .ifPresent(level ->
                        means.add(
                                speech.say("Ebene ", "seniority ")
                                        + Terms.value("seniority", level, speech)));
        return speech.quoted(String.join(" ", entry.words()))
                + ": "
                + String.join(", ", means)
                + ".";
    }
}
