package dev.staffel.store.desks;

import dev.staffel.engine.Engine;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.route.Choice;
import dev.staffel.engine.route.Wanted;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/// Where a lead would go: asks as routing does, locks nothing and changes nothing.
public final class Simulation {
    private final Sql sql;

    public Simulation(Sql sql) {
        this.sql = sql;
    }

    /// What routing would answer.
    ///
    /// @param deadline in the working time of whoever gets it
    public record Answer(Choice choice, Instant deadline) {}

    /// What routing would know of a lead on a day.
    ///
    /// @param number the lead's, whose own seller is not its account's
    public Wanted wanted(Engine engine, long number, Lead lead, int day) {
        var company = engine.attribute(lead, KnownAttribute.ACCOUNT_NAME.id());
        var origin = engine.attribute(lead, KnownAttribute.ORIGIN.id());
        return new Wanted(
                owner(engine.playbook(), number, company),
                engine.routeTraits(lead, day),
                new TreeSet<>(),
                origin.equals(DeskAnswers.FAIR));
    }

    /// The seller of a company.
    ///
    /// @param lead whose own seller does not count; 0 for nobody's
    public Optional<String> owner(Playbook playbook, long lead, String company) {
        return sql.inTransaction(session -> AccountOwners.find(session, playbook, lead, company));
    }

    /// Asks a desk as it stands at an instant: who is away then and what was new in that week so far; open leads are those of now.
    public Answer ask(Playbook playbook, String desk, Clock clock, Wanted wanted, Instant at) {
        return sql.inTransaction(session -> ask(session, playbook, desk, clock, wanted, at));
    }

    private static Answer ask(
            Session session,
            Playbook playbook,
            String desk,
            Clock clock,
            Wanted wanted,
            Instant at) {
        var asked = DeskReading.read(session, playbook, desk, at);
        var choice = asked.choose(wanted, at);
        var week = choice.seller().map(asked::weekOf).orElseGet(asked::week);
        return new Answer(choice, DeskAnswers.after(week, at, clock.deadline()));
    }
}
