package dev.staffel.engine;

import java.util.Arrays;
import java.util.List;

/// How far the interest that ways into stages ask for could be moved, each by itself or all together, while every decision
/// comes out the same.
///
/// Who decides tells of each comparison. Between two neighbouring levels of interest that were compared, a threshold may
/// stand anywhere: no comparison answers otherwise, so whatever follows from them is the same. One instance serves one lead
/// under one playbook.
public final class Leeway {
    /// Of a playbook whose thresholds nobody moves.
    public static final Leeway NONE = new Leeway(List.of());

    private static final int THOUSAND = 1_000;

    private final List<Way> ways;
    private final int[] least;
    private final int[] most;
    private int narrowed; // how often

    /// A way into a stage that asks once for interest in total, or for interest in a topic, and not in a part that must not hold.
    ///
    /// @param entry by its id
    /// @param topic by its id; empty for interest in total
    /// @param points how much it asks for, in whole points
    public record Way(String stage, String entry, String topic, int points) {}

    /// Before anything is compared.
    public Leeway(List<Way> ways) {
        this(ways, new int[ways.size()], new int[ways.size()]);
        Arrays.fill(most, Integer.MAX_VALUE);
    }

    private Leeway(List<Way> ways, int[] least, int[] most) {
        this.ways = List.copyOf(ways);
        this.least = least;
        this.most = most;
    }

    /// The same so far, to be gone on with apart.
    ///
    /// @param others the same ways, standing wherever this leeway allows
    public Leeway with(List<Way> others) {
        return new Leeway(others, least.clone(), most.clone());
    }

    /// The same so far, which nothing narrows any more.
    public Leeway copy() {
        return with(ways);
    }

    /// Whether all comes out the same with the same ways standing where these do.
    public boolean allows(List<Way> others) {
        for (int way = 0; way < least.length; way++) {
            int points = others.get(way).points();
            if (points < least[way] || points > most[way]) return false;
        }
        return true;
    }

    /// Grows whenever the leeway does not stay what it was.
    public int narrowed() {
        return narrowed;
    }

    /// The lowest level, in whole points, at which all comes out the same; 0 where there is none.
    ///
    /// @param way its place among the ways
    public int least(int way) {
        return least[way];
    }

    /// The highest level; [Integer#MAX_VALUE] where there is none.
    public int most(int way) {
        return most[way];
    }

    boolean isAsked() {
        return !ways.isEmpty();
    }

    /// Takes down that interest was compared with what a way asks for.
    ///
    /// @param topic in which; empty for interest in total
    /// @param milli the interest, with what the way was lowered by, in thousandths of a point
    void compared(String stage, String entry, String topic, long milli) {
        for (int place = 0; place < least.length; place++) {
            var way = ways.get(place);
            boolean isThis =
                    way.entry().equals(entry)
                            && way.stage().equals(stage)
                            && way.topic().equals(topic);
            if (isThis) compared(place, milli);
        }
    }

    private void compared(int place, long milli) {
        int reached = (int) Math.min(Integer.MAX_VALUE - 1, Math.floorDiv(milli, THOUSAND));
        if (reached >= ways.get(place).points()) {
            if (reached >= most[place]) return;
            most[place] = reached;
        } else {
            if (reached < least[place]) return;
            least[place] = reached + 1;
        }
        narrowed++;
    }
}
