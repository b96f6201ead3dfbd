package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.grade.Grade;
import dev.staffel.engine.grade.GradeTerms;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.grade.Persona.Trait;
import java.util.List;
import java.util.Optional;

/// The two buying personas of the default playbook, with few values each.
final class TestPersonas {
    private TestPersonas() {}

    static List<Persona> both() {
        return List.of(
                new Persona(
                        "engineering",
                        new Label("Technik", "Engineering"),
                        List.of(
                                trait("role", oneOf("role", "engineering", "production"), 25),
                                trait("seniority", oneOf("seniority", "head", "executive"), 20),
                                trait("industry", industry(), 20),
                                trait("staff", between("account.staff", 100, 2_000), 15),
                                trait("revenue", atLeast("account.revenue", 20_000_000), 5),
                                trait("region", region(), 15))),
                new Persona(
                        "commerce",
                        new Label("Kaufmann", "Commerce"),
                        List.of(
                                trait("role", oneOf("role", "management", "purchasing"), 20),
                                trait("seniority", oneOf("seniority", "head", "executive"), 25),
                                trait("industry", industry(), 20),
                                trait("staff", between("account.staff", 50, 1_000), 10),
                                trait(
                                        "revenue",
                                        between("account.revenue", 20_000_000, 500_000_000),
                                        15),
                                trait("region", region(), 10))));
    }

    static GradeTerms terms() {
        return new GradeTerms(
                List.of(85, 70, 55, 40, 25), 50, Optional.of(new Criterion.Not(region())), Grade.D);
    }

    private static Trait trait(String id, Criterion criterion, int weight) {
        return new Trait(id, new Label(id, id), criterion, weight);
    }

    private static Criterion industry() {
        return oneOf("account.industry", "food", "pharma");
    }

    private static Criterion region() {
        return oneOf("account.country", "DE", "AT", "CH", "PL");
    }

    private static Criterion oneOf(String attribute, String... values) {
        return new Criterion.OneOf(Field.attribute(attribute), List.of(values));
    }

    private static Criterion between(String attribute, long low, long high) {
        return new Criterion.Between(Field.attribute(attribute), low * 1000, high * 1000);
    }

    private static Criterion atLeast(String attribute, long level) {
        return new Criterion.AtLeast(Field.attribute(attribute), level * 1000);
    }
}
