package dev.staffel.engine.route;

/// A member's place in the turn.
///
/// Every lead moves its taker on by a step that is the shorter the higher the weight; whoever stands furthest back is next,
/// and of equals whoever waited longest. Whoever is new, or was away, is taken along to the others' place: they are next, but
/// don't have to catch up on what the others took meanwhile.
///
/// @param walked the way so far
/// @param last the number of the desk's lead that they took last, 0 for none
public record Turn(long walked, long last) {
    public static final int HIGHEST_WEIGHT = 10;

    /// Divisible by every weight, so that steps are whole.
    private static final long WAY = 2_520;

    public static final Turn NEW = new Turn(0, 0);

    static long step(int weight) {
        return WAY / weight;
    }

    Turn atLeast(long least) {
        return walked >= least ? this : new Turn(least, last);
    }

    Turn taken(int weight, long number) {
        return new Turn(walked + step(weight), number);
    }
}
