package dev.staffel.server.demo;

import dev.staffel.engine.Duty;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.Trust;
import dev.staffel.engine.stage.Decider;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The made-up people of marketing, requalification and sales, and what they answer.
final class DemoTeam {
    private static final List<String> TOO_EARLY =
            List.of("no-project-yet", "project-later", "no-budget", "wrong-person");
    private static final List<String> LOSSES =
            List.of("price", "competitor-chosen", "project-stopped", "no-budget", "delivery-time");
    private static final List<String> EARLY =
            List.of(
                    "Am Telefon: sucht bis zum Sommer eine Lösung",
                    "Budget ist freigegeben, will ein Angebot",
                    "Kennt uns von der letzten Anlage");
    private static final String REQUALIFICATION = "requalification";

    private final Chance chance;
    private final ZoneId zone;
    private final List<String> sellers;
    private final List<String> callers;
    private int turn;

    /// @param sellers ids of the users who sell
    /// @param callers ids of the users who requalify
    DemoTeam(Chance chance, ZoneId zone, List<String> sellers, List<String> callers) {
        this.chance = chance;
        this.zone = zone;
        this.sellers = List.copyOf(sellers);
        this.callers = List.copyOf(callers);
    }

    /// What follows from an effect: routing at once, answers in working time.
    List<Signal> answers(Effect effect, Lead lead, DemoPerson person) {
        var at = lead.at();
        return switch (effect) {
            case Effect.AskRoute(var offer, var desk, var clock, _) ->
                    offered(offer, desk, clock, at, person);
            case Effect.AskClock(var what, _, _, _) ->
                    what == Duty.DATA ? owed(at, person) : List.of(clocked(at, what));
            case Effect.Tell _, Effect.TellColleagues _ -> List.of();
        };
    }

    private List<Signal> offered(
            int offer, String desk, String clock, Instant at, DemoPerson person) {
        var members = desk.equals(REQUALIFICATION) ? callers : sellers;
        var member = members.get(turn++ % members.size());
        var allowed = Duration.ofHours(clock.equals("enquiry") ? 9 : 48);
        var deadline = working(at.plus(allowed));
        var signals = new ArrayList<Signal>();
        signals.add(
                new Signal.Routed(
                        at,
                        offer,
                        Optional.of(member),
                        working(at.plus(allowed.dividedBy(2))),
                        deadline,
                        Optional.of(working(deadline.plus(allowed))),
                        "turn"));
        var answered =
                working(at.plus(chance.likely(0.85) ? chance.hours(1, 20) : chance.hours(40, 90)));
        if (answered.isBefore(at)) return signals;
        boolean good = chance.likely(0.25 + person.intent());
        signals.add(
                good
                        ? new Signal.Accepted(answered, member)
                        : new Signal.Returned(answered, member, reason(), ""));
        return signals;
    }

    private String reason() {
        return chance.oneIn(12) ? "decided-elsewhere" : chance.of(TOO_EARLY);
    }

    private Signal clocked(Instant at, Duty what) {
        int days = what == Duty.OUTCOME ? 28 : 1;
        return new Signal.Clocked(
                at,
                what,
                working(at.plus(Duration.ofDays(days))),
                working(at.plus(Duration.ofDays(days * 3L / 2 + 1))),
                Optional.empty());
    }

    /// When somebody calls for the first time, if a first contact is owed and they don't forget it.
    Optional<Instant> calls(Effect effect, Instant at) {
        boolean isOwed =
                effect instanceof Effect.AskClock(var what, _, _, _) && what == Duty.CONTACT;
        return isOwed && chance.likely(0.9)
                ? Optional.of(working(at.plus(chance.hours(1, 20))))
                : Optional.empty();
    }

    /// How somebody of requalification moves a lead up before it meets the criteria: after a talk, next day.
    ///
    /// @param at when the person did what made them call
    Signal movesUp(Instant at, DemoPerson person) {
        var by = callers.get(person.number() % callers.size());
        var reason = EARLY.get(person.number() % EARLY.size());
        var when = working(at.plus(Duration.ofDays(1)));
        return new Signal.Moved(when, by, Decider.REQUALIFICATION, "mql", reason);
    }

    private List<Signal> owed(Instant at, DemoPerson person) {
        var signals = new ArrayList<Signal>();
        signals.add(clocked(at, Duty.DATA));
        if (chance.likely(0.9)) {
            var found = working(at.plus(chance.hours(3, 70)));
            signals.add(new Signal.Learned(found, found, Trust.TRUSTED, person.owed()));
        }
        return signals;
    }

    /// What the holder does next with a lead that has come to a new stage.
    List<Signal> goesOn(Lead lead, DemoPerson person) {
        if (!(lead.process().holder() instanceof Holder.Seller(_, var seller))) return List.of();
        var at = lead.at();
        return switch (lead.process().stage()) {
            case "sal" ->
                    List.of(
                            chance.likely(0.3 + 0.7 * person.intent())
                                    ? moved(later(at, 3, 18), seller, "sql", "")
                                    : new Signal.Returned(
                                            later(at, 4, 20), seller, chance.of(TOO_EARLY), ""));
            case "sql" ->
                    List.of(
                            chance.likely(0.85)
                                    ? moved(later(at, 4, 25), seller, "opportunity", "")
                                    : moved(later(at, 10, 40), seller, "lost", chance.of(LOSSES)));
            case "opportunity" ->
                    List.of(
                            chance.likely(0.2 + 0.5 * person.intent())
                                    ? moved(later(at, 15, 80), seller, "won", "")
                                    : moved(later(at, 15, 80), seller, "lost", chance.of(LOSSES)));
            case "won" -> List.of(moved(later(at, 14, 40), seller, "customer", ""));
            case "customer" ->
                    chance.oneIn(5)
                            ? List.of(moved(later(at, 30, 90), seller, "advocate", ""))
                            : List.of();
            default -> List.of();
        };
    }

    private static Signal moved(Instant at, String seller, String to, String reason) {
        return new Signal.Moved(at, seller, Decider.SALES, to, reason);
    }

    private Instant later(Instant at, int lowDays, int highDays) {
        return working(
                at.plus(Duration.ofDays(chance.between(lowDays, highDays)))
                        .plus(chance.hours(0, 8)));
    }

    /// The same moment, or the next one between 8 and 17 o'clock on a weekday.
    private Instant working(Instant at) {
        var local = at.atZone(zone);
        if (local.getHour() >= 17) local = local.plusDays(1).withHour(8);
        if (local.getHour() < 8) local = local.withHour(8);
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY
                || local.getDayOfWeek() == DayOfWeek.SUNDAY) local = local.plusDays(1);
        return local.toInstant();
    }
}
