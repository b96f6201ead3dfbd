package dev.staffel.server.teaching;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.contract.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For which side the head of it speaks.
final class Sides {
    private Sides() {}

    static List<Side> of(Caller caller) {
        if (!(caller instanceof Caller.User user)) return List.of();
        return Stream.of(Side.values()).filter(side -> user.is(head(side))).toList();
    }

    private static Role head(Side side) {
        return side == Side.MARKETING ? Role.HEAD_OF_MARKETING : Role.HEAD_OF_SALES;
    }

    /// The wished side where the caller is its head, else the one that the caller is head of.
    static Optional<Side> of(Caller caller, String wished) {
        var mine = of(caller);
        return of(wished).filter(mine::contains).or(() -> mine.stream().findFirst());
    }

    static Optional<Side> of(String word) {
        return Stream.of(Side.values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
