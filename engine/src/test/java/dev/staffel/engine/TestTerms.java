package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Desk.Tries;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.engine.handover.ReturnReason.Then;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.handover.SalesOwes;
import dev.staffel.engine.handover.Silence;
import dev.staffel.engine.handover.Within;
import dev.staffel.engine.score.Phase;
import java.util.List;
import java.util.Optional;

/// Handover terms for tests.
final class TestTerms {
    private static final Desk SALES = desk("sales", Desk.Kind.SALES);
    private static final Desk REQUALIFICATION = desk("requalification", Desk.Kind.REQUALIFICATION);

    private TestTerms() {}

    /// Sales gets what fits; what is unknown or fits badly goes to requalification first.
    static HandoverTerms bothDesks() {
        return terms(
                List.of(SALES, REQUALIFICATION),
                List.of(
                        route("enquiry-good", Occasion.ENQUIRY, good(), "sales", "enquiry"),
                        route("enquiry", Occasion.ENQUIRY, always(), "requalification", "call"),
                        route("deciding", Occasion.QUALIFIED, deciding(), "sales", "urgent"),
                        route("good", Occasion.QUALIFIED, good(), "sales", "normal"),
                        route("qualified", Occasion.QUALIFIED, always(), "requalification", "call"),
                        route("passed-on", Occasion.PASSED_ON, always(), "sales", "normal")));
    }

    /// What has no outcome after forty working days goes back by itself.
    static HandoverTerms returningByThemselves() {
        var terms = bothDesks();
        var byItself = new SalesOwes.ByItself(21_600, "not-reached");
        return new HandoverTerms(
                terms.desks(),
                terms.clocks(),
                terms.routes(),
                terms.requiredItems(),
                terms.returnReasons(),
                terms.disqualifyReasons(),
                terms.lossReasons(),
                terms.marketingOwesClock(),
                terms.requalify(),
                terms.silence(),
                Optional.of(new SalesOwes(List.of("call"), 10_800, 16_200, Optional.of(byItself))),
                terms.remindersOnlyDays());
    }

    /// Variant B: everything that qualifies is called by requalification first.
    static HandoverTerms requalificationFirst() {
        return terms(
                List.of(SALES, REQUALIFICATION),
                List.of(
                        route("enquiry", Occasion.ENQUIRY, always(), "sales", "enquiry"),
                        route("qualified", Occasion.QUALIFIED, always(), "requalification", "call"),
                        route("passed-on", Occasion.PASSED_ON, always(), "sales", "normal")));
    }

    static HandoverTerms oneDesk() {
        return terms(
                List.of(SALES),
                List.of(
                        route("enquiry", Occasion.ENQUIRY, always(), "sales", "enquiry"),
                        route("qualified", Occasion.QUALIFIED, always(), "sales", "normal")));
    }

    private static HandoverTerms terms(List<Desk> desks, List<Route> routes) {
        return new HandoverTerms(
                desks,
                List.of(
                        clock("enquiry", 240, new Within.SameDay()),
                        clock("urgent", 540, new Within.Minutes(540)),
                        clock("normal", 1080, new Within.Minutes(1080)),
                        clock("call", 2700, new Within.Minutes(540)),
                        clock("owed", 1080)),
                routes,
                List.of(
                        required("name", new Criterion.Known(Field.attribute("name"))),
                        required(
                                "contact",
                                Criterion.any(
                                        new Criterion.Known(Field.attribute("email")),
                                        new Criterion.Known(Field.attribute("phone"))))),
                List.of(
                        reason(
                                "no-project",
                                "maturity",
                                Meter.EARLY,
                                new Then.Recycle("long-term")),
                        reason(
                                "no-budget",
                                "interest",
                                Meter.EARLY,
                                new Then.Recycle("business-case")),
                        reason("wrong-data", "required", Meter.OMISSION, new Then.Complete("owed")),
                        reason("other-topic", "fit", Meter.FIT, new Then.Reroute()),
                        new ReturnReason(
                                "not-reached",
                                new Label("not-reached", "not-reached"),
                                "reach",
                                Meter.NONE,
                                new Then.Recycle("long-term"),
                                true)),
                List.of(new Reason("competitor", new Label("Wettbewerber", "competitor"))),
                List.of(new Reason("price", new Label("Preis", "price"))),
                "owed",
                new Criterion.DidWithin(LeadSeen.OWN_INITIATIVE_SINCE_RETURN, 60),
                Optional.of(new Silence(Phase.COMPARING, 3, 30, 14)),
                Optional.of(new SalesOwes(List.of("call"), 10_800, 16_200)),
                30);
    }

    private static Criterion always() {
        return Criterion.always();
    }

    private static Criterion good() {
        return new Criterion.OneOf(Field.named("grade"), List.of("A", "B", "C"));
    }

    private static Criterion deciding() {
        return Criterion.all(good(), new Criterion.Is(Field.named("maturity"), "deciding"));
    }

    private static Desk desk(String id, Desk.Kind kind) {
        var tries = kind == Desk.Kind.SALES ? new Tries(4, 15) : new Tries(3, 7);
        return new Desk(
                id,
                new Label(id, id),
                kind,
                Desk.usualOwner(kind),
                Optional.of(tries),
                Optional.of(new Desk.Capacity(4, 25, Optional.of(3))));
    }

    private static Clock clock(String id, int minutes) {
        return new Clock(id, new Label(id, id), minutes, 50, 150);
    }

    private static Clock clock(String id, int minutes, Within firstContact) {
        var label = new Label(id, id);
        return new Clock(id, label, minutes, 50, 150, Optional.of(firstContact));
    }

    private static Route route(
            String id, Occasion occasion, Criterion when, String desk, String clock) {
        return new Route(id, occasion, when, desk, clock);
    }

    private static RequiredItem required(String id, Criterion given) {
        return new RequiredItem(id, new Label(id, id), given);
    }

    private static ReturnReason reason(String id, String criterion, Meter meter, Then then) {
        return new ReturnReason(id, new Label(id, id), criterion, meter, then);
    }
}
