package dev.staffel.server.editor;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.engine.grade.Grading;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one lead stands under a playbook.
///
/// @param points interest in whole points
/// @param maturity empty where there is none yet
/// @param rules thousandths of points by the names of rules, caps taken off; the floor at 0 has no name
/// @param ways into stages, with ticks and crosses
/// @param fits each trait of each persona
/// @param reaches the names of the stages whose criteria are met
record Tested(
        int points,
        String grade,
        String maturity,
        Map<String, Long> rules,
        List<Way> ways,
        List<Fit> fits,
        List<String> reaches) {
    Tested {
        ways = List.copyOf(ways);
        fits = List.copyOf(fits);
        reaches = List.copyOf(reaches);
    }

    record Way(String name, Tick tick) {
        boolean holds() {
            return tick.truth() == Truth.YES;
        }

        List<Tick> parts() {
            return tick.parts().isEmpty() ? List.of(tick) : tick.parts();
        }
    }

    record Fit(String persona, String trait, int weight, Tick tick) {}

    static Tested of(Playbook playbook, Lead lead, Engine engine, Instant now, String language) {
        var reading = Reading.of(playbook, language);
        int day = engine.day(now);
        var ways = new ArrayList<Way>();
        var reaches = new ArrayList<String>();
        for (Stage stage : playbook.agreement().ladder().stages()) {
            var findings = engine.explainEntries(lead, stage, day);
            for (int i = 0; i < findings.size(); i++)
                ways.add(way(stage, i, findings.get(i), reading, language));
            boolean reached = findings.stream().anyMatch(finding -> finding.truth() == Truth.YES);
            if (reached) reaches.add(stage.label().in(language));
        }
        return new Tested(
                engine.interest(lead, day).points(),
                lead.fit().grade().letter(),
                engine.maturity(lead, day).map(reading::phase).orElse(""),
                rules(engine, lead, day, reading),
                ways,
                fits(engine, lead, reading, language),
                reaches);
    }

    private static Way way(
            Stage stage, int place, Finding finding, Reading reading, String language) {
        var entry = stage.entries().get(place);
        return new Way(
                stage.label().in(language) + ": " + entry.label().in(language),
                reading.finding(finding));
    }

    private static Map<String, Long> rules(Engine engine, Lead lead, int day, Reading reading) {
        var sums = new LinkedHashMap<String, Long>();
        for (ScoreLine line : engine.explainInterest(lead, day)) {
            var name = line.rule().isEmpty() ? "" : reading.ruleLabel(line.rule());
            sums.merge(name, line.milli(), Long::sum);
        }
        return sums;
    }

    private static List<Fit> fits(Engine engine, Lead lead, Reading reading, String language) {
        var fits = new ArrayList<Fit>();
        for (Grading.PersonaFinding persona : engine.explainFit(lead)) {
            for (int i = 0; i < persona.traits().size(); i++) {
                var trait = persona.persona().traits().get(i);
                fits.add(
                        new Fit(
                                persona.persona().label().in(language),
                                trait.label().in(language),
                                trait.weight(),
                                reading.finding(persona.traits().get(i))));
            }
        }
        return fits;
    }
}
