package dev.staffel.engine.grade;

import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Seen;
import dev.staffel.engine.criteria.Truth;
import java.util.List;
import java.util.stream.Stream;

/// Finds the persona that fits best, and how well.
///
/// Grade = matched ÷ known weight. The best persona wins; with the same share the one of which more is known.
public final class Grading {
    private final List<Persona> personas;
    private final GradeTerms terms;
    private final List<String> attributes;

    public Grading(List<Persona> personas, GradeTerms terms) {
        this.personas = List.copyOf(personas);
        this.terms = terms;
        this.attributes =
                Stream.concat(
                                personas.stream()
                                        .flatMap(persona -> persona.traits().stream())
                                        .map(Persona.Trait::criterion),
                                terms.outsideArea().stream())
                        .flatMap(criterion -> criterion.fields().stream())
                        .map(Field::key)
                        .distinct()
                        .toList();
    }

    /// Whether a trait or the delivery area asks for this attribute.
    public boolean restsOn(String attribute) {
        return attributes.contains(attribute);
    }

    public Fit fit(Seen seen) {
        boolean outside =
                terms.outsideArea().isPresent()
                        && Evaluation.holds(terms.outsideArea().get(), seen);
        var best = Fit.NONE;
        for (Persona persona : personas) {
            int matched = 0;
            int known = 0;
            for (Persona.Trait trait : persona.traits()) {
                var truth = Evaluation.test(trait.criterion(), seen);
                if (truth != Truth.UNKNOWN) known += trait.weight();
                if (truth == Truth.YES) matched += trait.weight();
            }
            var fit =
                    new Fit(grade(matched, known, outside), persona.id(), matched, known, outside);
            if (best.persona().isEmpty() || isBetter(fit, best)) best = fit;
        }
        return best;
    }

    /// Every trait of every persona with what was seen, for explanations.
    public List<PersonaFinding> explain(Seen seen) {
        return personas.stream()
                .map(persona -> new PersonaFinding(persona, findings(persona, seen)))
                .toList();
    }

    private static List<Finding> findings(Persona persona, Seen seen) {
        return persona.traits().stream()
                .map(trait -> Evaluation.explain(trait.criterion(), seen))
                .toList();
    }

    /// A persona with a finding for each of its traits, in their order.
    public record PersonaFinding(Persona persona, List<Finding> traits) {
        public PersonaFinding {
            traits = List.copyOf(traits);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the limits stand in the order of the grades
    private Grade grade(int matched, int known, boolean outside) {
        if (known == 0 || known < terms.leastKnownWeight()) return Grade.UNKNOWN;
        var grade = Grade.F;
        for (int level = 0; level < terms.atLeastPercent().size(); level++) {
            if (matched * 100 >= terms.atLeastPercent().get(level) * known) {
                grade = Grade.values()[level];
                break;
            }
        }
        return outside && grade.compareTo(terms.atMostOutside()) < 0
                ? terms.atMostOutside()
                : grade;
    }

    private static boolean isBetter(Fit one, Fit other) {
        boolean oneKnown = one.grade() != Grade.UNKNOWN;
        boolean otherKnown = other.grade() != Grade.UNKNOWN;
        if (oneKnown != otherKnown) return oneKnown;
        int shares = Integer.compare(one.matched() * other.known(), other.matched() * one.known());
        return (shares != 0 && oneKnown) ? shares > 0 : one.known() > other.known();
    }
}
