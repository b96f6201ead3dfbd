package dev.staffel.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.ShippedPlaybooks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MadeUpTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private final Engine engine = new Engine(ShippedPlaybooks.maschinenbau());

    @Test
    void whatALeadIsAndDidIsReadLineByLine() {
        var known = "title: Head of maintenance\n\n account.employees : 180 ";
        var today = "Quotation Requested, today, topic=retrofit";
        var earlier = "Quotation Requested, vor 90 Tagen, topic=service";

        var now = lead(known, today);
        var once = lead(known, earlier);
        var twice = lead(known, today + "\n" + earlier);

        assertThat(engine.attribute(twice, "account.employees")).isEqualTo("180");
        assertThat(points(now)).isGreaterThanOrEqualTo(60);
        assertThat(points(once)).isBetween(1, points(now) - 1);
        assertThat(points(twice)).isGreaterThan(points(now));
    }

    private int points(Lead lead) {
        return engine.interest(lead, engine.day(NOW)).points();
    }

    private Lead lead(String attributes, String activities) {
        return engine.givenBack(MadeUp.of(attributes, activities).evidence(engine, NOW), NOW);
    }

    @Test
    void linesThatCannotBeUnderstoodAreNamed() {
        assertThat(MadeUp.problems("title Head\ncountry: DE", "Visited, soon\nVisited, today, x"))
                .containsExactly("title Head", "Visited, soon", "Visited, today, x");
    }
}
