package dev.staffel.server.leads;

import dev.staffel.engine.Debt;
import dev.staffel.engine.Hold;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Offer;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.server.access.Caller;
import dev.staffel.server.handover.Handovers;
import dev.staffel.server.handover.Question;
import dev.staffel.server.handover.WhyOffered;
import dev.staffel.server.steps.Calendars;
import dev.staffel.server.users.People;
import dev.staffel.store.leads.Proposals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts a lead into the words of its page.
@Component
class LeadViews {
    private final OpenLeads leads;
    private final LeadMerges merges;
    private final BuyingCentre centres;
    private final Handovers handovers;
    private final Proposals proposals;
    private final LeadMoves moves;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    LeadViews(
            OpenLeads leads,
            LeadMerges merges,
            BuyingCentre centres,
            Handovers handovers,
            Proposals proposals,
            LeadMoves moves,
            People people,
            Calendars calendars,
            Clock clock) {
        this.leads = leads;
        this.merges = merges;
        this.centres = centres;
        this.handovers = handovers;
        this.proposals = proposals;
        this.moves = moves;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    LeadView of(OpenLead open, Caller.User reader) {
        var process = open.lead().process();
        var reading = open.reading();
        var standing = new Standing(open);
        return new LeadView(
                open.row(),
                reading.stage(process.stage()),
                reading.holder(process.holder()),
                WhyOffered.holder(
                        open.facts(),
                        reading,
                        new RouteWords(open.locale().getLanguage(), people::name)),
                handovers.places(reader, open.lead(), open.locale()),
                offer(open, reader),
                process.hold().map(this::byHand),
                process.mergedInto().map(into -> survivor(into, open)),
                KnownLine.groups(open),
                new Path(open.playbook(), reading, open.locale()).of(open.lead(), open.facts()),
                new Passages(open).all(),
                standing.score(),
                standing.fit(),
                standing.ways(),
                open.engine().missing(open.lead()).stream().map(reading::requiredItem).toList(),
                process.debt()
                        .filter(_ -> process.holder().isMarketing())
                        .filter(_ -> handovers.clocksFor(reader).test(process.holder()))
                        .flatMap(Debt::deadline),
                standing.levers(),
                moves.moving(open, reader),
                Talk.under(open.engine()),
                merges.into(open),
                centres.of(open),
                proposals.openOf(open.id()).size(),
                open.lead().mayBeNurtured(),
                Question.of(open.lead(), open.facts(), reading).filter(Question::isAsked),
                !process.isClosed()
                        && !process.holder().isMarketing()
                        && handovers.mayAnswer(reader, open.lead()),
                process.holder().isMarketing(),
                List.of("no", "false").contains(open.value(KnownAttribute.CONSENT_PHONE.id())));
    }

    private LeadView.ByHand byHand(Hold hold) {
        return new LeadView.ByHand(hold.until(), people.name(hold.by()), hold.reason());
    }

    private LeadView.Survivor survivor(long id, OpenLead open) {
        var name = leads.find(id, open.locale()).map(lead -> lead.row().name()).orElse("");
        return new LeadView.Survivor(id, name);
    }

    private Optional<OfferView> offer(OpenLead open, Caller.User reader) {
        var process = open.lead().process();
        if (process.offer().isEmpty()) return Optional.empty();
        var offer = process.offer().get();
        var terms = open.playbook().agreement().handover();
        var language = open.locale().getLanguage();
        var deadline =
                offer.times()
                        .filter(_ -> handovers.clocksFor(reader).test(process.holder()))
                        .map(times -> times.deadline());
        var reasons =
                terms.returnReasons().stream()
                        .map(reason ->
                                new OfferView.Reason(
                                        reason.id(),
                                        reason.label().in(language),
                                        open.reading().criterion(reason)))
                        .toList();
        return Optional.of(
                new OfferView(
                        terms.has(offer.desk())
                                ? terms.desk(offer.desk()).label().in(language)
                                : offer.desk(),
                        open.reading().holder(process.holder()),
                        open.reading().cause(WhyOffered.cause(open.facts(), offer)),
                        offer.since(),
                        deadline,
                        deadline.map(at -> Duration.between(clock.instant(), at))
                                .orElse(Duration.ZERO),
                        handovers.mayAnswer(reader, open.lead()),
                        reasons,
                        isPassedOn(terms, offer) ? List.of() : calendars.callTimes(reader.id())));
    }

    private static boolean isPassedOn(HandoverTerms terms, Offer offer) {
        return terms.has(offer.desk())
                && terms.desk(offer.desk()).kind() == Desk.Kind.REQUALIFICATION;
    }
}
