package dev.staffel.server.judging;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.contract.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For which side somebody judges.
final class Judges {
    private Judges() {}

    /// The sides that a user belongs to; both in a company where one person is both.
    static List<Side> sides(Caller caller) {
        var sides = new ArrayList<Side>();
        if (caller instanceof Caller.User user) {
            if (isAny(user, Role.MARKETING, Role.REQUALIFICATION, Role.HEAD_OF_MARKETING)) {
                sides.add(Side.MARKETING);
            }
            if (isAny(user, Role.SALES, Role.HEAD_OF_SALES)) sides.add(Side.SALES);
        }
        return sides;
    }

    /// The wished side where the caller belongs to it, else the caller's first.
    static Optional<Side> side(Caller caller, String wished) {
        var mine = sides(caller);
        return side(wished).filter(mine::contains).or(() -> mine.stream().findFirst());
    }

    static Optional<Side> side(String word) {
        return Stream.of(Side.values()).filter(side -> side.word().equals(word)).findFirst();
    }

    private static boolean isAny(Caller.User user, Role... roles) {
        return Stream.of(roles).anyMatch(user::is);
    }
}
