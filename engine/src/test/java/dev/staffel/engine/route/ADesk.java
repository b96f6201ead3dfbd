package dev.staffel.engine.route;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A desk in a test, in the words of its sentences.
final class ADesk {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final WorkingWeek OFFICE =
            WorkingWeek.of(
                    ZoneId.of("Europe/Berlin"),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(17, 0));
    private static final Member.Limit LIMIT = new Member.Limit(4, 25);

    private final List<Member> members;
    private final Order order;

    private ADesk(List<Member> members, Order order) {
        this.members = members;
        this.order = order;
    }

    static ADesk aDesk(ASeller... sellers) {
        var members = new ArrayList<Member>();
        for (var seller : sellers) members.add(seller.member());
        return new ADesk(members, Order.TURN);
    }

    ADesk orderedBy(Order other) {
        return new ADesk(members, other);
    }

    Roster roster() {
        return new Roster("sales", order, members, 0);
    }

    static ASeller anna() {
        return seller("anna");
    }

    static ASeller seller(String id) {
        return new ASeller(id);
    }

    static ALead aLead() {
        return new ALead();
    }

    /// A seller who takes all, is there and has nothing yet, unless said otherwise.
    static final class ASeller {
        private final String id;
        private final SortedMap<Trait, Takes> takes = new TreeMap<>();
        private final List<Member.Away> away = new ArrayList<>();
        private Optional<String> deputy = Optional.empty();
        private Member.Load load = Member.Load.NONE;
        private Turn turn = Turn.NEW;
        private int weight = 1;

        private ASeller(String id) {
            this.id = id;
        }

        ASeller named(Trait trait, String... values) {
            takes.put(trait, new Takes.OneOf(new TreeSet<>(List.of(values))));
            return this;
        }

        ASeller fromValue(long least) {
            takes.put(Trait.VALUE, new Takes.AtLeast(least));
            return this;
        }

        ASeller away() {
            away.add(new Member.Away(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1))));
            return this;
        }

        ASeller representedBy(String other) {
            deputy = Optional.of(other);
            return this;
        }

        ASeller full() {
            return withOpen(LIMIT.open());
        }

        ASeller withOpen(int open) {
            load = new Member.Load(load.newThisWeek(), open);
            return this;
        }

        ASeller withNewThisWeek(int taken) {
            load = new Member.Load(taken, load.open());
            return this;
        }

        ASeller weighing(int share) {
            weight = share;
            return this;
        }

        ASeller at(Turn place) {
            turn = place;
            return this;
        }

        Member member() {
            return new Member(
                    id, weight, takes, OFFICE, away, deputy, Optional.of(LIMIT), load, turn);
        }
    }

    /// A lead of which nothing is known, unless said otherwise.
    static final class ALead {
        private final SortedMap<Trait, SortedSet<String>> traits = new TreeMap<>();
        private Optional<String> owner = Optional.empty();
        private final SortedSet<String> without = new TreeSet<>();
        private boolean fair;

        ALead ofAccountOwnedBy(String seller) {
            owner = Optional.of(seller);
            return this;
        }

        ALead in(String... places) {
            traits.put(Trait.TERRITORY, new TreeSet<>(List.of(places)));
            return this;
        }

        ALead worth(long value) {
            traits.put(Trait.VALUE, new TreeSet<>(List.of(Long.toString(value))));
            return this;
        }

        ALead without(String seller) {
            without.add(seller);
            return this;
        }

        ALead fromAFair() {
            fair = true;
            return this;
        }

        Wanted wanted() {
            return new Wanted(owner, traits, without, fair);
        }
    }
}
