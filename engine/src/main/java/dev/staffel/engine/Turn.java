package dev.staffel.engine;

import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One application of a signal: the lead as it stands so far, and what was decided on the way.
final class Turn {
    private final Playbook playbook;
    private final Reading reading;
    private final long number;
    private final Leeway leeway;
    private Lead lead;
    private @Nullable LeadSeen seen;
    private List<Fact> facts = List.of();
    private List<Effect> effects = List.of();

    /// @param number the lead's number, by which it is drawn; 0 for one that has none and never is
    Turn(Playbook playbook, Reading reading, Lead lead, long number) {
        this(playbook, reading, lead, number, Leeway.NONE);
    }

    /// @param leeway hears how near its decisions come to others
    Turn(Playbook playbook, Reading reading, Lead lead, long number, Leeway leeway) {
        this.playbook = playbook;
        this.reading = reading;
        this.number = number;
        this.leeway = leeway;
        this.lead = lead;
    }

    Outcome outcome() {
        return new Outcome(lead, facts, effects);
    }

    Lead lead() {
        return lead;
    }

    Process process() {
        return lead.process();
    }

    void lead(Lead next) {
        lead = next;
    }

    void process(Process next) {
        lead = lead.with(next);
    }

    long number() {
        return number;
    }

    Leeway leeway() {
        return leeway;
    }

    Instant at() {
        return lead.at();
    }

    Reading reading() {
        return reading;
    }

    int today() {
        return reading.days().of(lead.at());
    }

    /// The lead as criteria see it today; what they have asked for once is not computed again while the lead stands as it does.
    @SuppressWarnings("ReferenceEquality") // another instance may be equal, which costs a look only
    LeadSeen seen() {
        if (seen == null || seen.lead() != lead) seen = new LeadSeen(reading, lead, today());
        return seen;
    }

    Playbook playbook() {
        return playbook;
    }

    Ladder ladder() {
        return playbook.agreement().ladder();
    }

    HandoverTerms handover() {
        return playbook.agreement().handover();
    }

    void fact(Fact fact) {
        if (facts.isEmpty()) facts = new ArrayList<>();
        facts.add(fact);
    }

    void effect(Effect effect) {
        if (effects.isEmpty()) effects = new ArrayList<>();
        effects.add(effect);
    }

    /// The clock of the offer; where a new version has it no more, the one that its desk works by now.
    String clock(Offer offer) {
        var terms = handover();
        if (terms.findClock(offer.clock()).isPresent()) return offer.clock();
        return terms.routes().stream()
                .filter(route -> route.desk().equals(offer.desk()))
                .map(Route::clock)
                .findFirst()
                .orElse(terms.marketingOwesClock());
    }

    void ask(Duty what, Clock clock) {
        effect(
                new Effect.AskClock(
                        what, clock.reminder(), clock.deadline(), Optional.of(clock.head())));
    }

    void tell(String what) {
        effect(new Effect.Tell(process().holder(), what));
    }

    /// Tells marketing, whoever has the lead.
    void tellMarketing(String what) {
        effect(new Effect.Tell(new Holder.Marketing(), what));
    }

    void refuse(String what, String why, String by) {
        fact(new Fact.Refused(what, new Cause(Cause.Kind.PERSON, why, by)));
    }

    boolean isIn(Purpose purpose) {
        return ladder().stage(process().stage()).isFor(purpose);
    }

    /// Into a stage, unless the lead is there; stages left out on the way are recorded as skipped.
    void pass(String to, Cause cause) {
        var from = process().stage();
        if (from.equals(to)) return;
        fact(new Fact.Passed(from, to, ladder().skipped(from, to), cause));
        process(process().in(to, at()));
    }

    void hold(Holder holder, Cause cause) {
        var before = process().holder();
        if (before.equals(holder)) return;
        fact(new Fact.HolderChanged(before, holder, cause));
        process(process().with(holder));
    }

    /// Marketing gets what is in a stage of its own; what is for sales, `sales` gets if marketing has it so far.
    void holdFor(Stage stage, Holder sales, Cause cause) {
        switch (stage.side()) {
            case MARKETING -> {
                if (process().offer().isEmpty()) hold(new Holder.Marketing(), cause);
            }
            case SALES -> {
                if (process().holder().isMarketing()) hold(sales, cause);
            }
            case NONE -> {}
        }
    }

    /// Whether sales, or a desk, has the lead and somebody still has to work it.
    boolean isWithSales() {
        return !process().holder().isMarketing()
                && ladder().stage(process().stage()).side() != Side.NONE;
    }

    boolean isWon() {
        var won = ladder().find(Purpose.WON);
        return won.isPresent()
                && ladder().stage(process().stage()).onTheWay()
                && ladder().rank(process().stage()) >= ladder().rank(won.get().id());
    }

    void close(long into) {
        if (process().isClosed()) return;
        fact(new Fact.Closed(into, Cause.of(Cause.Kind.RECAST, "merged")));
        process(process().mergedInto(Optional.of(into)));
    }

    void reopen() {
        if (!process().isClosed()) return;
        fact(new Fact.Reopened(Cause.of(Cause.Kind.RECAST, "merge undone")));
        process(process().mergedInto(Optional.empty()));
    }
}
