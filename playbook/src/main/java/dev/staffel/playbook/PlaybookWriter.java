package dev.staffel.playbook;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Playbook.Agreement;
import dev.staffel.engine.Playbook.WorkingSettings;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.journey.Journey;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;

/// Writes a whole playbook; the same values always give the same text.
final class PlaybookWriter {
    private PlaybookWriter() {}

    static String write(Playbook playbook) {
        return YamlText.of(
                Yaml.block()
                        .with("name", LadderWriter.label(Yaml.line(), playbook.name()))
                        .with(
                                "basis",
                                playbook.basis()
                                        .map(basis -> LadderWriter.label(Yaml.line(), basis)))
                        .with("zone", playbook.zone().getId())
                        .with("agreement", agreement(playbook.agreement()))
                        .with("settings", settings(playbook.settings())));
    }

    /// The part that both sides sign, with the zone that its days are counted in.
    static String writeAgreement(Playbook playbook) {
        return YamlText.of(
                Yaml.block()
                        .with("zone", playbook.zone().getId())
                        .with("agreement", agreement(playbook.agreement())));
    }

    /// The part that its owner releases alone, with the playbook's name.
    static String writeSettings(Playbook playbook) {
        return YamlText.of(
                Yaml.block()
                        .with("name", LadderWriter.label(Yaml.line(), playbook.name()))
                        .with(
                                "basis",
                                playbook.basis()
                                        .map(basis -> LadderWriter.label(Yaml.line(), basis)))
                        .with("settings", settings(playbook.settings())));
    }

    private static Rows agreement(Agreement agreement) {
        return Yaml.block()
                .with("ladder", LadderWriter.write(agreement.ladder()))
                .with("rules", RulesWriter.rules(agreement.rules()))
                .with("maturity", RulesWriter.maturity(agreement.maturity()))
                .with("personas", RulesWriter.personas(agreement.personas()))
                .with("grade", RulesWriter.grade(agreement.grade()))
                .with("handover", HandoverWriter.write(agreement.handover()))
                .with("questionnaire", agreement.questionnaire().map(QuestionText::write));
    }

    private static Rows settings(WorkingSettings settings) {
        return Yaml.block()
                .with("topics", Yaml.named(settings.topics(), Topic::id, PlaybookWriter::topic))
                .with(
                        "activities",
                        Yaml.named(
                                settings.activities(), ActivityType::id, PlaybookWriter::activity))
                .with(
                        "journeys",
                        Yaml.named(settings.journeys(), Journey::id, PlaybookWriter::journey))
                .with("titles", Yaml.items(settings.titles().entries(), PlaybookWriter::title));
    }

    private static Yaml topic(Topic topic) {
        return LadderWriter.label(Yaml.block(), topic.label())
                .withFlag("buying", topic.buying(), true)
                .with("when", CriterionWriter.write(topic.when()));
    }

    private static Yaml activity(ActivityType activity) {
        return LadderWriter.label(Yaml.block(), activity.label())
                .with("when", CriterionWriter.write(activity.when()))
                .with("thing", activity.thing().map(Words::new))
                .withFlag("enquiry", activity.enquiry(), false)
                .withFlag("own-initiative", activity.ownInitiative(), true)
                .withFlag("mail-click", activity.mailClick(), false);
    }

    private static Yaml journey(Journey journey) {
        return LadderWriter.label(Yaml.block(), journey.label())
                .with("meaning", LadderWriter.label(Yaml.line(), journey.meaning()));
    }

    private static Yaml title(TitleTable.Entry entry) {
        return Yaml.line()
                .with("words", new Words(String.join(" ", entry.words())))
                .with("role", entry.role().map(Words::new))
                .with("seniority", entry.seniority().map(Words::new));
    }
}
