package dev.staffel.engine.route;

import dev.staffel.engine.route.Why.Obstacle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses who of a desk gets a lead, and tells why.
///
/// The seller of the account comes first, unless they have had this handover before. Then whoever is named for other values
/// of a trait is left out, whoever is away is stood in for, whoever is full or had the handover before is passed over; of the
/// rest, those who are named for the lead's traits come before those open to all, trait by trait; the desk's order decides
/// among the last.
public final class Routing {
    private final Roster roster;
    private final Wanted wanted;
    private final Instant at;
    private final List<Why> why = new ArrayList<>();

    private Routing(Roster roster, Wanted wanted, Instant at) {
        this.roster = roster;
        this.wanted = wanted;
        this.at = at;
    }

    public static Choice route(Roster roster, Wanted wanted, Instant at) {
        return new Routing(roster, wanted, at).choose();
    }

    private Choice choose() {
        var owner =
                wanted.owner()
                        .filter(seller -> !wanted.without().contains(seller))
                        .flatMap(roster::member);
        var asked = owner.map(List::of).orElseGet(this::fitting);
        owner.ifPresent(seller -> why.add(new Why.OwnsAccount(seller.id())));
        var free = free(asked);
        if (free.isEmpty()) {
            why.add(new Why.NobodyFree());
            return Choice.nobody(why);
        }
        for (var trait : Trait.values()) free = named(trait, free);
        return chosen(free);
    }

    private List<Member> fitting() {
        var fitting = new ArrayList<Member>();
        for (var member : roster.members()) {
            var other = otherTrait(member);
            if (other.isEmpty()) fitting.add(member);
            else leaveOut(member, new Obstacle.OtherTrait(other.get()));
        }
        return fitting;
    }

    private Optional<Trait> otherTrait(Member member) {
        return member.takes().keySet().stream().filter(trait -> !takes(member, trait)).findFirst();
    }

    /// What is unknown of a lead keeps nobody away from it.
    private boolean takes(Member member, Trait trait) {
        var seen = wanted.traits().get(trait);
        var takes = member.takes().get(trait);
        return seen == null || takes == null || takes.fits(seen);
    }

    /// Those who have room, with a deputy in place of whoever is away.
    private List<Member> free(List<Member> asked) {
        var free = new ArrayList<Member>();
        for (var member : asked) {
            var present = member.isAway(at) ? deputy(member) : Optional.of(member);
            if (present.isEmpty()) {
                leaveOut(member, new Obstacle.IsAway());
                continue;
            }
            var obstacle = obstacle(present.get());
            if (obstacle.isPresent()) leaveOut(present.get(), obstacle.get());
            else if (!free.contains(present.get())) free.add(present.get());
        }
        return free;
    }

    private Optional<Member> deputy(Member away) {
        var deputy = away.deputy().flatMap(roster::member).filter(member -> !member.isAway(at));
        deputy.ifPresent(member -> why.add(new Why.StandsIn(member.id(), away.id())));
        return deputy;
    }

    private Optional<Obstacle> obstacle(Member member) {
        if (wanted.without().contains(member.id())) return Optional.of(new Obstacle.LetItPass());
        if (member.limit().isEmpty()) return Optional.empty();
        var limit = member.limit().get();
        var load = member.load();
        if (load.open() >= limit.open()) return Optional.of(new Obstacle.FullOfOpen(load.open()));
        if (!wanted.isFromFair() && load.newThisWeek() >= limit.newPerWeek())
            return Optional.of(new Obstacle.FullThisWeek(load.newThisWeek()));
        return Optional.empty();
    }

    private void leaveOut(Member member, Obstacle obstacle) {
        var step = new Why.LeftOut(member.id(), obstacle);
        if (!why.contains(step)) why.add(step);
    }

    private List<Member> named(Trait trait, List<Member> free) {
        if (free.size() == 1 || !wanted.traits().containsKey(trait)) return free;
        var named =
                free.stream()
                        .filter(member -> member.takes().containsKey(trait))
                        .filter(member -> takes(member, trait))
                        .toList();
        if (named.isEmpty() || named.size() == free.size()) return free;
        why.add(new Why.Named(trait, named.stream().map(Member::id).toList()));
        return named;
    }

    private Choice chosen(List<Member> free) {
        long least = free.stream().mapToLong(Routing::beforeLast).max().orElseThrow();
        var next =
                switch (roster.order()) {
                    case TURN -> furthestBack(free, least);
                    case FREE_CAPACITY -> emptiest(free, least);
                };
        why.add(new Why.Chosen(next.id(), roster.order(), free.size()));
        var turn = next.turn().atLeast(least).taken(next.weight(), roster.routed() + 1);
        return new Choice(Optional.of(next.id()), Optional.of(turn), why);
    }

    /// Where a member stood before they took their last lead: then nobody who was there stood further back, so whoever does
    /// now was away meanwhile.
    private static long beforeLast(Member member) {
        return member.turn().walked() - Turn.step(member.weight());
    }

    private static Member furthestBack(List<Member> free, long least) {
        return free.stream().min(byTurn(least)).orElseThrow();
    }

    private static Comparator<Member> byTurn(long least) {
        return Comparator.<Member>comparingLong(member -> member.turn().atLeast(least).walked())
                .thenComparingLong(member -> member.turn().last());
    }

    private static Member emptiest(List<Member> free, long least) {
        return free.stream()
                .min(Comparator.comparingLong(Routing::fullness).thenComparing(byTurn(least)))
                .orElseThrow();
    }

    /// The share of the limit that is taken, in millionths; who has no limit is compared by what they have per weight.
    private static long fullness(Member member) {
        long open = member.load().open() * 1_000_000L;
        return member.limit()
                .map(limit -> open / limit.open())
                .orElse(open / member.weight() / 100);
    }
}
