package dev.staffel.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LargeTeamsTest {
    private final Map<String, Set<String>> people = new TreeMap<>();

    /// A team of the people with these numbers.
    private void team(String name, int first, int last) {
        var members = new TreeSet<String>();
        for (int number = first; number <= last; number++) members.add("person " + number);
        people.put(name, members);
    }

    @Test
    void aTeamOfEightHasFiguresAndOneOfSevenHasNone() {
        team("north", 1, 8);
        team("south", 11, 17);
        team("east", 21, 27);

        assertThat(LargeTeams.of(people)).containsExactly("north");
    }

    @Test
    void whoseFiguresCouldBeHadBySubtractionHidesTheSmallestOther() {
        team("north", 1, 12);
        team("south", 21, 29);
        team("east", 31, 33);

        // the sum less north and south would tell of the three in the east; with the south they are
        // 12
        assertThat(LargeTeams.of(people)).containsExactly("north");
    }

    @Test
    void whoBelongsToSeveralTeamsIsOnePerson() {
        team("north", 1, 20);
        team("south", 21, 25);
        team("east", 22, 27);

        // south and east are 21 to 27: seven people
        assertThat(LargeTeams.of(people)).isEmpty();
    }

    @Test
    void whereAllAreLargeAllHaveFigures() {
        team("north", 1, 8);
        team("south", 11, 18);
        assertThat(LargeTeams.of(people)).containsExactly("north", "south");
        assertThat(LargeTeams.of(Map.of())).isEmpty();
    }
}
