package dev.staffel.store.desks;

import dev.staffel.engine.route.Choice;
import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.engine.route.Roster;
import dev.staffel.engine.route.Routing;
import dev.staffel.engine.route.Turn;
import dev.staffel.engine.route.Wanted;
import dev.staffel.engine.route.WorkingWeek;
import java.time.Instant;
import java.util.List;

/// A desk within one transaction, with what was chosen in it so far.
final class DeskNow {
    private final WorkingWeeks weeks;
    private Roster roster;

    DeskNow(String id, Order order, List<Member> members, long routed, WorkingWeeks weeks) {
        this.weeks = weeks;
        this.roster = new Roster(id, order, members, routed);
    }

    Choice choose(Wanted wanted, Instant now) {
        var choice = Routing.route(roster, wanted, now);
        choice.turn().ifPresent(turn -> roster = after(choice.seller().orElseThrow(), turn));
        return choice;
    }

    private Roster after(String seller, Turn turn) {
        var members =
                roster.members().stream()
                        .map(member -> member.id().equals(seller) ? member.taking(turn) : member)
                        .toList();
        return new Roster(roster.desk(), roster.order(), members, roster.routed() + 1);
    }

    List<Member> members() {
        return roster.members();
    }

    long routed() {
        return roster.routed();
    }

    WorkingWeek week() {
        return weeks.company();
    }

    /// Also of somebody who is no member of the desk any more: then the company's.
    WorkingWeek weekOf(String person) {
        return weeks.of(person);
    }
}
