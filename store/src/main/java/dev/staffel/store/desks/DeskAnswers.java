package dev.staffel.store.desks;

import dev.staffel.engine.Duty;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Holder;
import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Offer;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Within;
import dev.staffel.engine.route.Choice;
import dev.staffel.engine.route.Wanted;
import dev.staffel.engine.route.WhyText;
import dev.staffel.engine.route.WorkingWeek;
import dev.staffel.store.leads.Routing;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The answers of one transaction. Desks are read once they are locked, and then kept in step with what is chosen here.
final class DeskAnswers implements Routing.Answers {
    private static final Statements SQL = Statements.beside(DeskAnswers.class, "desks.sql");
    static final String FAIR = "fair";

    private final Session session;
    private final Map<String, DeskNow> desks = new TreeMap<>();
    private final Map<String, WorkingWeek> weeks = new TreeMap<>();

    DeskAnswers(Session session) {
        this.session = session;
    }

    @Override
    public void lockDesks() {
        session.call(SQL.named("desks-lock")).run();
    }

    @Override
    public Signal.Routed route(
            Engine engine, long number, Lead lead, Effect.AskRoute ask, Instant now) {
        var desk = desk(engine, ask.desk(), now);
        var wanted = wanted(engine, number, lead, ask);
        var choice = desk.choose(wanted, now);
        keep(desk, wanted, choice, number, ask, now);
        return answer(engine, desk, choice, ask, now);
    }

    @Override
    public boolean hasRoom(Engine engine, String desk, Instant now) {
        return desk(engine, desk, now).members().stream().anyMatch(member -> member.isFree(now));
    }

    @Override
    public Optional<Signal.Routed> routeWaiting(
            Engine engine, long number, Lead lead, Instant now) {
        var offer = lead.process().offer().orElseThrow();
        var terms = engine.playbook().agreement().handover();
        if (terms.findClock(offer.clock()).isEmpty()) return Optional.empty();
        var ask = new Effect.AskRoute(offer.number(), offer.desk(), offer.clock(), offer.seller());
        var desk = desk(engine, ask.desk(), now);
        var wanted = wanted(engine, number, lead, ask);
        var choice = desk.choose(wanted, now);
        if (choice.seller().isEmpty()) return Optional.empty();
        keep(desk, wanted, choice, number, ask, now);
        return Optional.of(answer(engine, desk, choice, ask, now));
    }

    private Signal.Routed answer(
            Engine engine, DeskNow desk, Choice choice, Effect.AskRoute ask, Instant now) {
        var clock = engine.playbook().agreement().handover().clock(ask.clock());
        var week = choice.seller().map(desk::weekOf).orElseGet(desk::week);
        return new Signal.Routed(
                now,
                ask.offer(),
                choice.seller(),
                after(week, now, clock.reminder()),
                after(week, now, clock.deadline()),
                head(engine, desk.week(), Optional.of(clock.head()), now),
                WhyText.of(choice.why()));
    }

    @Override
    public Signal.Clocked clock(Engine engine, Lead lead, Effect.AskClock ask, Instant now) {
        // What marketing owes, it owes in the company's hours, whoever has asked.
        var person =
                ask.what() != Duty.DATA
                                && lead.process().holder() instanceof Holder.Seller(_, var seller)
                        ? seller
                        : WorkTimes.COMPANY;
        var week = week(engine, person, now);
        return new Signal.Clocked(
                now,
                ask.what(),
                after(week, now, ask.remind()),
                after(week, now, ask.deadline()),
                head(engine, week(engine, WorkTimes.COMPANY, now), ask.head(), now));
    }

    /// A clock needs no more of a desk than when somebody works.
    private WorkingWeek week(Engine engine, String person, Instant now) {
        return weeks.computeIfAbsent(
                person,
                _ ->
                        WorkingWeeks.read(session, List.of(person), engine.playbook().zone(), now)
                                .of(person));
    }

    private DeskNow desk(Engine engine, String id, Instant now) {
        return desks.computeIfAbsent(
                id, _ -> DeskReading.toRoute(session, engine.playbook(), id, now));
    }

    /// Whoever has had this handover before is not asked again, however often it is routed.
    private SortedSet<String> without(long number, Lead lead, Effect.AskRoute ask) {
        var without = new TreeSet<String>();
        ask.without().ifPresent(without::add);
        boolean isFirst =
                ask.without().isEmpty()
                        && lead.process()
                                .offer()
                                .filter(offer -> offer.step() == Offer.Step.RUNNING)
                                .isPresent();
        if (isFirst) return without;
        session.call(SQL.named("routed-before"))
                .set("lead", number)
                .set("offer", ask.offer())
                .each(row -> without.add(row.text("member")));
        return without;
    }

    private Wanted wanted(Engine engine, long number, Lead lead, Effect.AskRoute ask) {
        var company = engine.attribute(lead, KnownAttribute.ACCOUNT_NAME.id());
        var origin = engine.attribute(lead, KnownAttribute.ORIGIN.id());
        return new Wanted(
                AccountOwners.find(session, engine.playbook(), number, company),
                engine.routeTraits(lead, engine.day(lead.at())),
                without(number, lead, ask),
                origin.equals(FAIR));
    }

    private void keep(
            DeskNow desk,
            Wanted wanted,
            Choice choice,
            long lead,
            Effect.AskRoute ask,
            Instant now) {
        var asked =
                new DryRun.Past(
                        ask.desk(),
                        lead,
                        ask.offer(),
                        now,
                        choice.seller().orElse(""),
                        wanted.traits());
        AskedRows.add(session, asked, wanted.owner().orElse(""), wanted.isFromFair());
        if (choice.turn().isEmpty()) return;
        session.call(SQL.named("desk-routed"))
                .set("desk", ask.desk())
                .set("member", choice.seller().orElseThrow())
                .set("number", desk.routed())
                .set("walked", choice.turn().get().walked())
                .set("lead", lead)
                .set("offer", ask.offer())
                .set("at", now)
                .run();
    }

    static Instant after(WorkingWeek week, Instant start, Within span) {
        return switch (span) {
            case Within.Minutes(var minutes) -> week.after(start, Duration.ofMinutes(minutes));
            case Within.SameDay() -> week.endOfDay(start);
        };
    }

    /// When a head is told; within the days for which the playbook wants reminders only, at their end: nobody is told then, and
    /// nothing stays unanswered for ever.
    private Optional<Instant> head(
            Engine engine, WorkingWeek week, Optional<Within> within, Instant now) {
        if (within.isEmpty()) return Optional.empty();
        var head = after(week, now, within.get());
        int days = engine.playbook().agreement().handover().remindersOnlyDays();
        if (days == 0) return Optional.of(head);
        return session.call(SQL.named("put-to-use"))
                .first(row -> row.instant("since"))
                .map(since -> since.plus(Duration.ofDays(days)))
                .filter(head::isBefore)
                .or(() -> Optional.of(head));
    }
}
