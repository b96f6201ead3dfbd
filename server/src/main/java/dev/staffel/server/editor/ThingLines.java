package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lists the things of a text.
///
/// @param language an ISO 639-1 code
record ThingLines(Written written, Sentences sentences, Places places, String language) {

    /// All of a kind at a path, in the order of the text.
    List<ThingLine> of(Thing kind, String at, Ui ui) {
        var all = written.at(at);
        if (all.isEmpty()) return List.of();
        var names = all.get().names();
        var lines = new ArrayList<ThingLine>();
        for (int i = 0; i < names.size(); i++) {
            var path = at + "/" + names.get(i);
            var thing = written.at(path).orElseThrow();
            lines.add(
                    new ThingLine(
                            path,
                            name(kind, names.get(i), thing, ui),
                            sentences.thing(kind, path, thing),
                            places.below(path).size(),
                            i == 0,
                            i == names.size() - 1));
        }
        return lines;
    }

    /// What a thing is called; a move or a proof by what it says.
    String name(Thing kind, String id, Written thing, Ui ui) {
        var label = thing.word(language);
        if (!label.isEmpty())
            return kind.word().equals("trait") ? label + ": " + thing.word("weight") : label;
        return switch (kind.word()) {
            case "move" -> move(thing, ui);
            case "evidence" -> evidence(thing, ui);
            case "title" ->
                    thing.word("words")
                            + " → "
                            + List.of(thing.word("role"), thing.word("seniority")).stream()
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.joining(", "));
            default -> id;
        };
    }

    private String move(Written move, Ui ui) {
        var choices = new Choices(written);
        var stages = choices.of("stages-or-anywhere", "", ui);
        var who =
                choices.of("decider", "", ui).entrySet().stream()
                        .filter(one ->
                                new Blank.Several("by", "decider")
                                        .fields(move)
                                        .containsKey("by." + one.getKey()))
                        .map(java.util.Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
        var from = move.word("from");
        var to = move.word("to");
        return stages.getOrDefault(from, from) + " → " + stages.getOrDefault(to, to) + ": " + who;
    }

    private String evidence(Written evidence, Ui ui) {
        var choices = new Choices(written);
        var phase = evidence.names().isEmpty() ? "" : evidence.names().getFirst();
        var rules = choices.of("rules", "", ui);
        var fields = new ProofBlank().fields(evidence);
        var parts = new ArrayList<String>();
        for (int i = 0; i < ProofBlank.MOST; i++) {
            var rule = fields.getOrDefault("rule." + i, "");
            if (rule.isEmpty()) continue;
            var times = fields.getOrDefault("times." + i, "1");
            var how = fields.getOrDefault("how." + i, "times");
            var name = rules.getOrDefault(rule, rule);
            parts.add(times.equals("1") ? name : ui.t("editor.proof." + how, name, times));
        }
        var days = fields.getOrDefault("within", "");
        return choices.of("phase", "", ui).getOrDefault(phase, phase)
                + ": "
                + String.join(" + ", parts)
                + (days.isEmpty() ? "" : " " + ui.t("editor.proof.within", days))
                + (fields.containsKey("topic") ? ", " + ui.t("editor.proof.one-topic") : "");
    }
}
