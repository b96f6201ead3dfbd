package dev.staffel.playbook.reading;

import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A whole playbook as chapters of sentences.
record Chapters(Words words) {

    List<Section> all() {
        var agreement = words.playbook.agreement();
        var terms = agreement.handover();
        var ladder = agreement.ladder();
        var chapters = new ArrayList<Section>();
        chapters.add(
                agreed("stages", "Stufen", "Stages", each(ladder.stages(), words.stages::stage)));
        chapters.add(agreed("criteria", "Kriterien", "Criteria", criteriaOfStages()));
        chapters.add(
                agreed(
                        "rules",
                        "Interesse",
                        "Interest",
                        each(agreement.rules(), words.rules::rule)));
        chapters.add(
                agreed(
                        "maturity",
                        "Reife",
                        "Maturity",
                        words.rules.maturity(agreement.maturity())));
        chapters.add(agreed("fit", "Eignung", "Fit", fit()));
        chapters.add(
                agreed(
                        "required-data",
                        "Pflichtangaben",
                        "Required data",
                        each(terms.requiredItems(), words.handover::required)));
        chapters.add(agreed("handover", "Übergabe", "Handover", handingOver()));
        chapters.add(
                agreed(
                        "returns",
                        "Rückgabegründe",
                        "Return reasons",
                        each(terms.returnReasons(), words.handover::returned)));
        agreement
                .questionnaire()
                .ifPresent(all ->
                        chapters.add(
                                agreed(
                                        "questionnaire",
                                        "Fragebogen",
                                        "Questionnaire",
                                        words.questions.all(all))));
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
        if (!terms.winReasons().isEmpty())
            chapters.add(
                    agreed(
                            "win-reasons",
                            "Gründe zu gewinnen",
                            "Reasons of winning",
                            each(terms.winReasons(), this::reason)));
        chapters.add(
                agreed(
                        "moves",
                        "Wer entscheidet",
                        "Who decides",
                        each(ladder.moves(), words.stages::move)));
        chapters.addAll(settings());
        return List.copyOf(chapters);
    }

    private List<Section> settings() {
        var say = words.settings;
        var settings = words.playbook.settings();
        return List.of(
                open("topics", "Themen", "Topics", each(settings.topics(), say::topic)),
                open(
                        "activities",
                        "Interaktionen",
                        "Activities",
                        each(settings.activities(), say::activity)),
                open("journeys", "Strecken", "Journeys", each(settings.journeys(), say::journey)),
                open(
                        "titles",
                        "Titel",
                        "Job titles",
                        each(settings.titles().entries(), say::title)));
    }

    private List<String> criteriaOfStages() {
        var sentences = new ArrayList<String>();
        for (Stage stage : words.playbook.agreement().ladder().stages()) {
            stage.entries().forEach(entry -> sentences.add(words.stages.entry(stage, entry)));
            stage.fallback().ifPresent(back -> sentences.add(words.stages.fallback(stage, back)));
        }
        sentences.add(words.handover.requalify(words.playbook.agreement().handover()));
        sentences.add(
                words.stages.override(words.playbook.agreement().ladder().overrideHoldsDays()));
        return sentences;
    }

    private List<String> fit() {
        var sentences = new ArrayList<>(words.stages.grade(words.playbook.agreement().grade()));
        for (var persona : words.playbook.agreement().personas()) {
            sentences.add(words.stages.persona(persona));
            sentences.addAll(each(persona.traits(), words.stages::trait));
        }
        return sentences;
    }

    private List<String> handingOver() {
        var terms = words.playbook.agreement().handover();
        var sentences = new ArrayList<>(each(terms.routes(), words.handover::route));
        sentences.addAll(each(terms.clocks(), words.handover::clock));
        sentences.addAll(each(terms.desks(), words.desks::desk));
        sentences.add(words.handover.owes(terms));
        terms.salesOwes().ifPresent(owes -> sentences.addAll(words.desks.salesOwes(owes)));
        if (terms.remindersOnlyDays() > 0)
            sentences.add(words.desks.remindersOnly(terms.remindersOnlyDays()));
        terms.silence().ifPresent(silence -> sentences.add(words.handover.silence(silence)));
        terms.controlSample().ifPresent(sample -> sentences.add(words.handover.sample(sample)));
        return sentences;
    }

    private String reason(Reason reason) {
        return reason.label().in(words.speech.language());
    }

    private static <T> List<String> each(List<T> all, Function<T, String> say) {
        return all.stream().map(say).toList();
    }

    private Section agreed(String id, String de, String en, List<String> sentences) {
        return new Section(id, words.speech.say(de, en), true, sentences);
    }

    private Section open(String id, String de, String en, List<String> sentences) {
        return new Section(id, words.speech.say(de, en), false, sentences);
    }
}
