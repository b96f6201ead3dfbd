package dev.staffel.server.desks;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Evaluation;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.route.Trait;
import dev.staffel.engine.route.Wanted;
import dev.staffel.server.shell.Form;
import dev.staffel.store.desks.Simulation;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Tells where a lead would go, by the same functions as routing itself. Nothing is changed by it.
@Component
class Simulator {
    private final Simulation simulation;
    private final PastLeads past;
    private final PlaybookVersions versions;
    private final InstantSource clock;

    Simulator(
            Simulation simulation,
            PastLeads past,
            PlaybookVersions versions,
            java.time.Clock clock) {
        this.simulation = simulation;
        this.past = past;
        this.versions = versions;
        this.clock = clock;
    }

    Playbook playbook() {
        return versions.playbook(versions.inForce().number());
    }

    /// A real lead, as it was known at an instant, or as it is known now where that lies ahead; empty when there is none then.
    Optional<Simulated> ofLead(long number, Occasion occasion, Instant at) {
        var now = clock.instant();
        return past.at(number, at.isBefore(now) ? at : now)
                .map(found -> {
                    var engine = versions.engine(found.folded().version());
                    return of(number, engine, found.folded().lead(), occasion, at);
                });
    }

    private Simulated of(long number, Engine engine, Lead lead, Occasion occasion, Instant at) {
        int day = engine.day(lead.at().isAfter(at) ? lead.at() : at);
        var terms = engine.playbook().agreement().handover();
        var route = engine.route(lead, occasion, day);
        var asked =
                route.map(to -> {
                    var wanted = simulation.wanted(engine, number, lead, day);
                    return ask(engine.playbook(), to.desk(), terms.clock(to.clock()), wanted, at);
                });
        boolean isOwed =
                occasion == Occasion.QUALIFIED
                        && route.filter(to -> isSales(terms, to)).isPresent();
        var real =
                new Simulated.Real(
                        number,
                        engine,
                        lead.process().holder(),
                        isOwed ? engine.missing(lead) : List.of());
        return new Simulated(
                at, tried(engine, lead, occasion, day), route, asked, Optional.of(real));
    }

    private static boolean isSales(HandoverTerms terms, Route route) {
        return terms.desk(route.desk()).kind() == Desk.Kind.SALES;
    }

    private static List<Simulated.Tried> tried(
            Engine engine, Lead lead, Occasion occasion, int day) {
        var seen = engine.seen(lead, day);
        var tried = new ArrayList<Simulated.Tried>();
        for (Route route : engine.playbook().agreement().handover().routes()) {
            if (route.occasion() != occasion) continue;
            boolean fits = Evaluation.holds(route.when(), seen);
            tried.add(new Simulated.Tried(route, fits));
            if (fits) break;
        }
        return tried;
    }

    /// A lead that is made up, asked for at a desk under the clock by which that desk usually works.
    Simulated ofTraits(String desk, Wanted wanted, Instant at) {
        var playbook = playbook();
        var asked = ask(playbook, desk, usualClock(playbook, desk), wanted, at);
        return new Simulated(at, List.of(), Optional.empty(), Optional.of(asked), Optional.empty());
    }

    /// What routing would know of a lead that is made up; problems stand at their fields.
    Wanted wanted(Form form, TraitWords words) {
        var traits = new TreeMap<Trait, SortedSet<String>>();
        var terms = MemberForm.read(form, words);
        terms.takes().forEach((trait, values) -> traits.put(trait, new TreeSet<>(values)));
        terms.leastValue()
                .ifPresent(value ->
                        traits.put(Trait.VALUE, new TreeSet<>(List.of(Long.toString(value)))));
        var owner = form.has("company") ? owner(form.value("company")) : Optional.<String>empty();
        return new Wanted(owner, MadeUp.placed(traits), new TreeSet<>(), form.has("fair"));
    }

    private Optional<String> owner(String company) {
        return simulation.owner(playbook(), 0, company);
    }

    private static Clock usualClock(Playbook playbook, String desk) {
        var terms = playbook.agreement().handover();
        return terms.routes().stream()
                .filter(route -> route.desk().equals(desk))
                .map(route -> terms.clock(route.clock()))
                .findFirst()
                .orElse(terms.clock(terms.marketingOwesClock()));
    }

    private Simulated.Asked ask(
            Playbook playbook, String desk, Clock clockOf, Wanted wanted, Instant at) {
        var answer = simulation.ask(playbook, desk, clockOf, wanted, at);
        return new Simulated.Asked(desk, wanted, answer.choice(), answer.deadline());
    }
}
