package dev.staffel.playbook.reading;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Label;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Topic;
import dev.staffel.engine.stage.Stage;
import java.util.Locale;
import java.util.Optional;

/// All the words of one playbook in one language, as complete as a comparison needs them.
final class Words {
    final Speech speech;
    final Playbook playbook;
    final StageWords stages;
    final HandoverWords handover;
    final DeskWords desks;
    final QuestionWords questions;
    final RuleWords rules;
    final SettingsWords settings;
    final Labels labels;
    final ConditionWords conditions;
    final CriterionWords criteria;

    Words(Playbook playbook, Speech speech) {
        this.playbook = playbook;
        this.speech = speech;
        this.labels = new Labels(playbook, speech);
        this.conditions = new ConditionWords(labels, speech);
        this.criteria = new CriterionWords(conditions, speech);
        this.stages = new StageWords(labels, criteria, speech);
        this.handover = new HandoverWords(labels, conditions, criteria, speech);
        this.desks = new DeskWords(labels, speech);
        this.questions = new QuestionWords(labels, speech);
        this.rules = new RuleWords(labels, conditions, criteria, speech);
        this.settings = new SettingsWords(criteria, speech);
    }

    String stage(Stage stage) {
        var side =
                switch (stage.side()) {
                    case MARKETING -> speech.say("Marketing", "marketing");
                    case SALES -> speech.say("Vertrieb", "sales");
                    case NONE -> speech.say("niemand", "nobody");
                };
        var purpose = stage.purpose().map(one -> ", " + one.name().toLowerCase(Locale.ROOT));
        return stages.stage(stage)
                + speech.say(" Bearbeitet von: ", " Worked by: ")
                + side
                + purpose.orElse("")
                + (stage.onTheWay()
                        ? "."
                        : speech.say(", nicht auf dem Weg.", ", not on the way."));
    }

    String activity(ActivityType activity) {
        return settings.activity(activity)
                + activity.thing()
                        .map(thing ->
                                speech.say(" Unterschieden nach ", " Told apart by ")
                                        + speech.quoted(thing)
                                        + ".")
                        .orElse("");
    }

    String topic(Topic topic) {
        return settings.topic(topic);
    }

    String label(Label label) {
        return label.in(speech.language());
    }

    String basis(Optional<Label> basis) {
        return basis.map(this::label).orElse(speech.say("eigene Werte", "own values"));
    }
}
