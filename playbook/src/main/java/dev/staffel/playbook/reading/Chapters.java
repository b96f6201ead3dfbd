package dev.staffel.playbook.reading;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A whole playbook as chapters of sentences.
record Chapters(
        Playbook playbook,
        Speech speech,
        StageWords stages,
        HandoverWords handover,
        RuleWords rules,
        CriterionWords criteria) {

    List<Section> all() {
        var agreement = playbook.agreement();
        var terms = agreement.handover();
        var ladder = agreement.ladder();
        var chapters = new ArrayList<Section>();
        chapters.add(agreed("stages", "Stufen", "Stages", each(ladder.stages(), stages::stage)));
        chapters.add(agreed("criteria", "Kriterien", "Criteria", criteriaOfStages()));
        chapters.add(
                agreed("rules", "Interesse", "Interest", each(agreement.rules(), rules::rule)));
        chapters.add(agreed("maturity", "Reife", "Maturity", rules.maturity(agreement.maturity())));
        chapters.add(agreed("fit", "Eignung", "Fit", fit()));
        chapters.add(
                agreed(
                        "required-data",
                        "Pflichtangaben",
                        "Required data",
                        each(terms.requiredItems(), handover::required)));
        chapters.add(agreed("handover", "Übergabe", "Handover", handingOver()));
        chapters.add(
                agreed(
                        "returns",
                        "Rückgabegründe",
                        "Return reasons",
                        each(terms.returnReasons(), handover::returned)));
        chapters.add(
                agreed(
                        "disqualify-reasons",
                        "Gründe zu disqualifizieren",
                        "Reasons to disqualify",
                        each(terms.disqualifyReasons(), this::reason)));
        chapters.add(
                agreed(
                        "loss-reasons",
                        "Verlustgründe",
                        "Reasons of loss",
                        each(terms.lossReasons(), this::reason)));
        chapters.add(
                agreed(
                        "moves",
                        "Wer entscheidet",
                        "Who decides",
                        each(ladder.moves(), stages::move)));
        chapters.addAll(settings());
        return List.copyOf(chapters);
    }

    private List<Section> settings() {
        var words = new SettingsWords(criteria, speech);
        var settings = playbook.settings();
        return List.of(
                open("topics", "Themen", "Topics", each(settings.topics(), words::topic)),
                open(
                        "activities",
                        "Interaktionen",
                        "Activities",
                        each(settings.activities(), words::activity)),
                open("journeys", "Strecken", "Journeys", each(settings.journeys(), words::journey)),
                open(
                        "titles",
                        "Titel",
                        "Job titles",
                        each(settings.titles().entries(), words::title)));
    }

    private List<String> criteriaOfStages() {
        var sentences = new ArrayList<String>();
        for (Stage stage : playbook.agreement().ladder().stages()) {
            stage.entries().forEach(entry -> sentences.add(stages.entry(stage, entry)));
            stage.fallback().ifPresent(back -> sentences.add(stages.fallback(stage, back)));
        }
        sentences.add(handover.requalify(playbook.agreement().handover()));
        sentences.add(stages.override(playbook.agreement().ladder().overrideHoldsDays()));
        return sentences;
    }

    private List<String> fit() {
        var sentences = new ArrayList<>(stages.grade(playbook.agreement().grade()));
        for (var persona : playbook.agreement().personas()) {
            sentences.add(stages.persona(persona));
            sentences.addAll(each(persona.traits(), stages::trait));
        }
        return sentences;
    }

    private List<String> handingOver() {
        var terms = playbook.agreement().handover();
        var sentences = new ArrayList<>(each(terms.routes(), handover::route));
        sentences.addAll(each(terms.clocks(), handover::clock));
        sentences.add(handover.owes(terms));
        terms.silence().ifPresent(silence -> sentences.add(handover.silence(silence)));
        return sentences;
    }

    private String reason(Reason reason) {
        return reason.label().in(speech.language());
    }

    private static <T> List<String> each(List<T> all, Function<T, String> say) {
        return all.stream().map(say).toList();
    }

    private Section agreed(String id, String de, String en, List<String> sentences) {
        return new Section(id, speech.say(de, en), true, sentences);
    }

    private Section open(String id, String de, String en, List<String> sentences) {
        return new Section(id, speech.say(de, en), false, sentences);
    }
}
