package dev.staffel.engine.route;

import static dev.staffel.engine.route.ADesk.NOW;
import static dev.staffel.engine.route.ADesk.aDesk;
import static dev.staffel.engine.route.ADesk.aLead;
import static dev.staffel.engine.route.ADesk.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Over random desks: the turn is fair, capacity is kept, and each lead ends with somebody or visibly with the desk.
class RoutingLawsTest {
    private static final int DESKS = 300;

    @Test
    void theTurnIsFairWithinOneAmongThoseEligibleAtThatMoment() {
        for (long seed = 1; seed <= DESKS; seed++) {
            var random = new Random(seed);
            var desk = new RandomDesk(random, 2 + random.nextInt(6), 1);
            for (int phase = 0; phase < 12; phase++) {
                desk.othersArePresent();
                var taken = new TreeMap<String, Integer>();
                desk.present().forEach(id -> taken.put(id, 0));
                for (int lead = 0, leads = random.nextInt(20); lead < leads; lead++)
                    taken.merge(desk.next().seller().orElseThrow(), 1, Integer::sum);
                assertThat(most(taken) - least(taken))
                        .as("seed %s, phase %s: %s", seed, phase, taken)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void whoWeighsTwiceAsMuchTakesTwiceAsMany() {
        for (long seed = 1; seed <= DESKS; seed++) {
            var random = new Random(seed);
            var desk = new RandomDesk(random, 2 + random.nextInt(5), 5);
            var taken = new TreeMap<String, Integer>();
            desk.weights().keySet().forEach(id -> taken.put(id, 0));
            int all = desk.weights().values().stream().mapToInt(Integer::intValue).sum();
            int rounds = 1 + random.nextInt(20);
            for (int lead = 0; lead < all * rounds; lead++)
                taken.merge(desk.next().seller().orElseThrow(), 1, Integer::sum);
            int turns = rounds;
            assertThat(taken)
                    .as("seed %s", seed)
                    .allSatisfy((id, count) ->
                            assertThat(count).isCloseTo(desk.weight(id) * turns, within(1)));
        }
    }

    @Test
    void capacityIsNeverExceededAndNobodyIsPassedOverWhileThereIsRoom() {
        for (long seed = 1; seed <= DESKS; seed++) {
            var random = new Random(seed);
            int people = 1 + random.nextInt(5);
            var loads = new TreeMap<String, Member.Load>();
            for (int i = 0; i < people; i++)
                loads.put("s" + i, new Member.Load(random.nextInt(5), 15 + random.nextInt(11)));
            for (int lead = 0; lead < 40; lead++) {
                var sellers =
                        loads.entrySet().stream()
                                .map(one ->
                                        seller(one.getKey())
                                                .withOpen(one.getValue().open())
                                                .withNewThisWeek(one.getValue().newThisWeek()))
                                .toArray(ADesk.ASeller[]::new);
                var chosen = Routing.route(aDesk(sellers).roster(), aLead().wanted(), NOW).seller();
                boolean isRoom =
                        loads.values().stream()
                                .anyMatch(load -> load.open() < 25 && load.newThisWeek() < 4);
                assertThat(chosen.isPresent()).as("seed %s, lead %s", seed, lead).isEqualTo(isRoom);
                chosen.ifPresent(id ->
                        loads.compute(
                                id,
                                (_, load) ->
                                        new Member.Load(load.newThisWeek() + 1, load.open() + 1)));
            }
            assertThat(loads.values())
                    .as("seed %s", seed)
                    .allMatch(load -> load.open() <= 25 && load.newThisWeek() <= 4);
        }
    }

    private static int most(Map<String, Integer> taken) {
        return taken.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int least(Map<String, Integer> taken) {
        return taken.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /// A desk whose members come and go between leads.
    private static final class RandomDesk {
        private final Random random;
        private final Map<String, Turn> turns = new TreeMap<>();
        private final Map<String, Integer> weights = new TreeMap<>();
        private List<String> present;
        private long routed;

        RandomDesk(Random random, int people, int highestWeight) {
            this.random = random;
            for (int i = 0; i < people; i++) {
                turns.put("s" + i, Turn.NEW);
                weights.put("s" + i, 1 + random.nextInt(highestWeight));
            }
            present = List.copyOf(turns.keySet());
        }

        Map<String, Integer> weights() {
            return weights;
        }

        int weight(String id) {
            return weights.getOrDefault(id, 1);
        }

        List<String> present() {
            return present;
        }

        void othersArePresent() {
            var some = new ArrayList<String>();
            for (var id : turns.keySet()) if (random.nextBoolean()) some.add(id);
            present = some.isEmpty() ? List.of("s0") : some;
        }

        Choice next() {
            var sellers = new ArrayList<ADesk.ASeller>();
            for (var id : turns.keySet()) {
                var place = turns.getOrDefault(id, Turn.NEW);
                var one = seller(id).at(place).weighing(weight(id));
                sellers.add(present.contains(id) ? one : one.away());
            }
            var roster = aDesk(sellers.toArray(ADesk.ASeller[]::new)).roster();
            var choice =
                    Routing.route(
                            new Roster(roster.desk(), roster.order(), roster.members(), routed++),
                            aLead().wanted(),
                            NOW);
            turns.put(choice.seller().orElseThrow(), choice.turn().orElseThrow());
            return choice;
        }
    }
}
