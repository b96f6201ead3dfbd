package dev.staffel.server.editor;

import dev.staffel.engine.questionnaire.Question;
import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words that a blank may be filled with, each with its name in the reader's language.
record Choices(Written text) {
    private static final Map<String, String> NAMED =
            Map.of(
                    "stages", "agreement/ladder/stages",
                    "desks", "agreement/handover/desks",
                    "clocks", "agreement/handover/clocks",
                    "return-reasons", "agreement/handover/return-reasons",
                    "journeys", "settings/journeys",
                    "activities", "settings/activities",
                    "topics", "settings/topics",
                    "personas", "agreement/personas",
                    "rules", "agreement/rules",
                    "questions", "agreement/questionnaire/questions");
    private static final Map<String, List<String>> CLOSED =
            Map.of(
                    "side", List.of("marketing", "sales", "none"),
                    "owner", List.of("marketing", "sales"),
                    "purpose",
                            List.of(
                                    "start",
                                    "qualified",
                                    "offered",
                                    "accepted",
                                    "opportunity",
                                    "won",
                                    "lost",
                                    "recycled",
                                    "disqualified"),
                    "decider",
                            List.of(
                                    "criteria",
                                    "marketing",
                                    "requalification",
                                    "sales",
                                    "head-of-marketing",
                                    "head-of-sales",
                                    "administrator"),
                    "desk-kind", List.of("sales", "requalification"),
                    "occasion", List.of("enquiry", "qualified", "passed-on"),
                    "criterion",
                            List.of(
                                    "interest",
                                    "maturity",
                                    "fit",
                                    "required-data",
                                    "reach",
                                    "topic",
                                    "timing"),
                    "meter", List.of("early", "late", "fit", "omission", "none"),
                    "phase", ProofBlank.PHASES,
                    "yes", List.of("yes"));

    /// By what they are written as, in the order to offer them. What is written there already stays possible.
    Map<String, String> of(String name, String written, Ui ui) {
        var words = new LinkedHashMap<String, String>();
        if (name.equals("grades"))
            List.of("A", "B", "C", "D", "E", "F").forEach(one -> words.put(one, one));
        if (name.equals("stages-or-anywhere")) {
            words.put("anywhere", ui.t("editor.choice.anywhere"));
            words.putAll(of("stages", "", ui));
        }
        if (name.equals("personas-and-others")) {
            words.putAll(of("personas", "", ui));
            words.put(Question.OTHERS, ui.t("editor.choice.others"));
        }
        CLOSED.getOrDefault(name, List.of())
                .forEach(word -> words.put(word, ui.t("editor.choice." + name + "." + word)));
        if (NAMED.containsKey(name)) words.putAll(labels(NAMED.get(name), ui));
        if (!written.isEmpty()) words.putIfAbsent(written, written);
        return words;
    }

    private Map<String, String> labels(String path, Ui ui) {
        var labels = new LinkedHashMap<String, String>();
        var all = text.at(path);
        all.ifPresent(there -> there.names().forEach(id -> labels.put(id, label(there, id, ui))));
        return labels;
    }

    private static String label(Written all, String id, Ui ui) {
        var label = all.word(id + "/" + ui.locale().getLanguage());
        return label.isEmpty() ? id : label;
    }
}
