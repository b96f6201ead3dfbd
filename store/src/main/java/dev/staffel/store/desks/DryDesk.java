package dev.staffel.store.desks;

import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Roster;
import dev.staffel.engine.route.Routing;
import dev.staffel.engine.route.Turn;
import dev.staffel.engine.route.Wanted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// A desk in a dry run: it is asked in the order of time, and whoever is chosen has the lead until it really ended.
final class DryDesk {
    private final String desk;
    private final Order order;
    private final ZoneId zone;
    private final List<Member> members;
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparing(Held::until).thenComparing(Held::member));
    private Instant week;
    private long routed;

    private record Held(Instant until, String member) {}

    /// @param members as they stood at the beginning, without any leads
    /// @param week the first instant of the week in which it begins
    DryDesk(String desk, Order order, ZoneId zone, List<Member> members, Instant week) {
        this.desk = desk;
        this.order = order;
        this.zone = zone;
        this.week = week;
        this.members = new ArrayList<>();
        for (Member member : members)
            this.members.add(member.having(Member.Load.NONE).at(Turn.NEW));
    }

    /// A lead that a member had from before.
    ///
    /// @param until when it ended, if it has
    void had(String member, Optional<Instant> until) {
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).id().equals(member)) continue;
            members.set(i, more(members.get(i), 1));
            until.ifPresent(end -> held.add(new Held(end, member)));
        }
    }

    /// Who gets the next lead, if anybody.
    ///
    /// @param until when it really ended, if it has
    Optional<String> ask(Wanted wanted, Instant at, Optional<Instant> until) {
        passTo(at);
        var choice = Routing.route(new Roster(desk, order, members, routed), wanted, at);
        if (choice.seller().isEmpty()) return Optional.empty();
        var seller = choice.seller().get();
        routed++;
        members.replaceAll(member ->
                member.id().equals(seller) ? member.taking(choice.turn().orElseThrow()) : member);
        until.ifPresent(end -> held.add(new Held(end, seller)));
        return Optional.of(seller);
    }

    private void passTo(Instant at) {
        while (!held.isEmpty() && !held.peek().until().isAfter(at)) {
            var ended = held.remove();
            members.replaceAll(
                    member -> member.id().equals(ended.member()) ? more(member, -1) : member);
        }
        var monday = DeskReading.monday(zone, at);
        if (monday.equals(week)) return;
        week = monday;
        members.replaceAll(member -> member.having(new Member.Load(0, member.load().open())));
    }

    private static Member more(Member member, int leads) {
        var load = member.load();
        return member.having(new Member.Load(load.newThisWeek(), Math.max(0, load.open() + leads)));
    }
}
