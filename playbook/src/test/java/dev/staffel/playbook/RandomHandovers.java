package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Desk.Capacity;
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
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// The ladder and the terms of handing over of a [RandomPlaybooks].
final class RandomHandovers {
    static final List<String> JOURNEYS = List.of("long-term", "later");

    private final Random random;
    private final RandomCriteria criteria;
    private final Supplier<Label> label;

    RandomHandovers(Random random, RandomCriteria criteria, Supplier<Label> label) {
        this.random = random;
        this.criteria = criteria;
        this.label = label;
    }

    Ladder ladder() {
        var entry = new Entry("fits", label.get(), criteria.ofLead(4));
        var fallback = new Fallback("lead", random.nextInt(20_000), random.nextInt(1, 60));
        return new Ladder(
                List.of(
                        stage("lead", Optional.of(Purpose.START), List.of(), Optional.empty()),
                        stage(
                                "mql",
                                Optional.of(Purpose.QUALIFIED),
                                List.of(entry),
                                random.nextBoolean() ? Optional.of(fallback) : Optional.empty()),
                        stage("sql", Optional.of(Purpose.ACCEPTED), List.of(), Optional.empty()),
                        stage("back", Optional.of(Purpose.RECYCLED), List.of(), Optional.empty()),
                        stage("free", Optional.empty(), List.of(), Optional.empty())),
                List.of(
                        new Move(Move.ANYWHERE, "free", List.of(pick(deciders()), Decider.SALES)),
                        new Move("free", "lead", List.of(pick(deciders())))),
                random.nextInt(1, 100));
    }

    private static List<Decider> deciders() {
        return List.of(Decider.CRITERIA, Decider.MARKETING, Decider.HEAD_OF_SALES);
    }

    private Stage stage(
            String id,
            Optional<Purpose> purpose,
            List<Entry> entries,
            Optional<Fallback> fallback) {
        return new Stage(
                id,
                label.get(),
                label.get(),
                pick(List.of(Side.values())),
                purpose,
                random.nextBoolean(),
                entries,
                fallback);
    }

    HandoverTerms terms() {
        return new HandoverTerms(
                List.of(
                        new Desk(
                                "sales",
                                label.get(),
                                Desk.Kind.SALES,
                                pick(List.of(Side.SALES, Side.MARKETING)),
                                Optional.of(new Tries(random.nextInt(1, 5), 15)),
                                random.nextBoolean() ? Optional.of(capacity()) : Optional.empty())),
                List.of(
                        new Clock(
                                "fast",
                                label.get(),
                                random.nextInt(1, 3000),
                                50,
                                150,
                                pick(firstContacts())),
                        new Clock("slow", label.get(), 60 * random.nextInt(1, 50), 100, 100)),
                List.of(
                        route("some", Occasion.ENQUIRY, onlySome()),
                        route("enquiries", Occasion.ENQUIRY, Criterion.always()),
                        route("rest", Occasion.QUALIFIED, Criterion.always())),
                List.of(new RequiredItem("name", label.get(), criteria.ofLead(2))),
                List.of(
                        returned("later", new Then.Recycle(pick(JOURNEYS))),
                        returned("missing", new Then.Complete("slow")),
                        returned("topic", new Then.Reroute())),
                List.of(new Reason("spam", label.get())),
                List.of(new Reason("price", label.get()), new Reason("no", label.get())),
                "fast",
                criteria.ofLead(2),
                random.nextBoolean()
                        ? Optional.of(new Silence(pick(List.of(Phase.values())), 3, 30, 14))
                        : Optional.empty(),
                Optional.of(
                        new SalesOwes(List.of("call"), random.nextInt(1, 900), 900, byItself())),
                random.nextInt(0, 31),
                random.nextBoolean()
                        ? Optional.of(
                                new ControlSample(
                                        random.nextInt(1, 21),
                                        random.nextInt(1, 20_000),
                                        "key " + random.nextInt()))
                        : Optional.empty(),
                random.nextBoolean() ? List.of(new Reason("trust", label.get())) : List.of());
    }

    private static List<Optional<Within>> firstContacts() {
        return List.of(
                Optional.empty(),
                Optional.of(new Within.SameDay()),
                Optional.of(new Within.Minutes(95)));
    }

    private Capacity capacity() {
        return new Capacity(
                random.nextInt(1, 9),
                random.nextInt(1, 50),
                random.nextBoolean() ? Optional.of(3) : Optional.empty());
    }

    /// Never the empty condition, behind which no route would get its turn.
    private Criterion onlySome() {
        return new Criterion.Not(criteria.ofLead(3));
    }

    private Route route(String id, Occasion occasion, Criterion when) {
        return new Route(id, occasion, when, "sales", pick(List.of("fast", "slow")));
    }

    private Optional<SalesOwes.ByItself> byItself() {
        return random.nextBoolean()
                ? Optional.of(new SalesOwes.ByItself(900 + random.nextInt(900), "later"))
                : Optional.empty();
    }

    private ReturnReason returned(String id, Then then) {
        return new ReturnReason(
                id,
                label.get(),
                "maturity",
                pick(List.of(Meter.values())),
                then,
                random.nextBoolean());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
