package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.contract.ExampleResult;
import dev.staffel.store.contract.Examples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Tells how the examples come out under a playbook, in words.
@Component
class ExampleLines {
    private final Examples examples;

    ExampleLines(Examples examples) {
        this.examples = examples;
    }

    List<ExampleLine> under(Playbook playbook, String language) {
        var reading = Reading.of(playbook, language);
        return examples.check(playbook).stream()
                .map(result -> line(result, playbook, reading))
                .toList();
    }

    private static ExampleLine line(ExampleResult result, Playbook playbook, Reading reading) {
        var id = result.example().stage();
        var ladder = playbook.agreement().ladder();
        if (!ladder.knows(id)) {
            return new ExampleLine(
                    result.example(), id, result.passes(), result.isMet().isEmpty(), List.of());
        }
        var stage = ladder.stage(id);
        var ways =
                IntStream.range(0, result.findings().size())
                        .mapToObj(i ->
                                new ExampleLine.Way(
                                        reading.entry(stage, stage.entries().get(i)),
                                        reading.finding(result.findings().get(i))))
                        .toList();
        return new ExampleLine(
                result.example(),
                reading.stage(id),
                result.passes(),
                result.isMet().isEmpty(),
                ways);
    }

    /// The stages that criteria decide, by their ids.
    static Map<String, String> stages(Playbook playbook, String language) {
        var stages = new LinkedHashMap<String, String>();
        for (Stage stage : playbook.agreement().ladder().stages()) {
            if (!stage.entries().isEmpty()) stages.put(stage.id(), stage.label().in(language));
        }
        return stages;
    }
}
