package dev.staffel.server.explanation;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.grade.Grading;
import dev.staffel.playbook.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/// Puts a lead's grade into words: every trait of every persona with what was seen.
record Fitting(Engine engine, Reading reading, String language, Lead lead) {

    Explanation.Grade grade() {
        var fit = lead.fit();
        var personas = new ArrayList<Explanation.Persona>();
        for (Grading.PersonaFinding finding : engine.explainFit(lead)) {
            boolean isBest = finding.persona().id().equals(fit.persona());
            personas.add(isBest ? 0 : personas.size(), persona(finding));
        }
        return new Explanation.Grade(
                fit.grade().letter(), fit.matched(), fit.known(), fit.outside(), personas);
    }

    private Explanation.Persona persona(Grading.PersonaFinding finding) {
        var persona = finding.persona();
        List<Explanation.Trait> traits = new ArrayList<>();
        for (int i = 0; i < persona.traits().size(); i++) {
            var trait = persona.traits().get(i);
            traits.add(
                    new Explanation.Trait(
                            trait.label().in(language),
                            trait.weight(),
                            Explaining.tick(reading.finding(finding.traits().get(i)))));
        }
        return new Explanation.Persona(persona.id(), persona.label().in(language), traits);
    }
}
