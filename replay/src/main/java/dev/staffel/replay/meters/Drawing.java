package dev.staffel.replay.meters;

import dev.staffel.engine.KeyedHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Draws the ten leads that both sides judge in a month: by a keyed hash, spread over bands of interest near the threshold.
///
/// In each band those come first whose hash under the month's key is smallest. Two leads come from 20 to 11 points below the
/// threshold, three from 10 to 1 below, three from 0 to 9 above and two from 10 to 19 above. Where a band has too few, the
/// others give theirs, the smallest hashes first. The ten stand in the order of their hashes, so no place tells a band.
///
/// Keeps only what may still be drawn, so it may be fed a million leads.
public final class Drawing {
    /// How many are judged in a month.
    public static final int LEADS = 10;

    /// How far from the threshold a lead may be, in points: from this much below up to, without it, this much above.
    public static final int REACH = 20;

    private static final int WIDTH = 10;
    private static final int[] QUOTA = {2, 3, 3, 2};

    private final KeyedHash hash;
    private final List<TreeSet<Drawn>> bands = new ArrayList<>();

    /// A lead that may be drawn; its hash, shifted so that signed order is the order of unsigned numbers.
    private record Drawn(long hash, long lead) implements Comparable<Drawn> {
        private static final Comparator<Drawn> ORDER =
                Comparator.comparingLong(Drawn::hash).thenComparingLong(Drawn::lead);

        @Override
        public int compareTo(Drawn other) {
            return ORDER.compare(this, other);
        }
    }

    public Drawing(KeyedHash hash) {
        this.hash = hash;
        for (int band = 0; band < QUOTA.length; band++) bands.add(new TreeSet<>());
    }

    /// Lets a lead take part.
    ///
    /// @param distance its interest less the threshold, in whole points; who is too far from it is passed over
    public void add(long lead, int distance) {
        if (distance < -REACH || distance >= REACH) return;
        var band = bands.get((distance + REACH) / WIDTH);
        band.add(new Drawn(hash.of(lead) ^ Long.MIN_VALUE, lead));
        if (band.size() > LEADS) band.pollLast();
    }

    /// The drawn leads, at most [#LEADS].
    public List<Long> drawn() {
        var chosen = new TreeSet<Drawn>();
        var others = new TreeSet<Drawn>();
        for (int band = 0; band < QUOTA.length; band++) {
            int left = QUOTA[band];
            for (Drawn candidate : bands.get(band)) {
                (left-- > 0 ? chosen : others).add(candidate);
            }
        }
        for (Drawn other : others) {
            if (chosen.size() < LEADS) chosen.add(other);
        }
        return chosen.stream().map(Drawn::lead).toList();
    }
}
