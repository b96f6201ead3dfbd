package dev.staffel.engine.route;

import java.util.List;

/// One step of the way to a choice, told so that anybody can follow it.
public sealed interface Why {
    /// The account has a seller, who comes before all others.
    record OwnsAccount(String member) implements Why {}

    /// Somebody is not asked.
    record LeftOut(String member, Obstacle obstacle) implements Why {}

    /// Somebody stands in for one who is away.
    record StandsIn(String member, String away) implements Why {}

    /// These are named for a trait of the lead, so those open to all step back.
    record Named(Trait trait, List<String> members) implements Why {
        public Named {
            members = List.copyOf(members);
        }
    }

    /// The last choice, among those left.
    record Chosen(String member, Order order, int among) implements Why {}

    /// Nobody may take it: the desk holds.
    record NobodyFree() implements Why {}

    /// Why somebody is not asked.
    sealed interface Obstacle {
        /// Named for other values of a trait.
        record OtherTrait(Trait trait) implements Obstacle {}

        /// Away, with nobody free to stand in.
        record IsAway() implements Obstacle {}

        /// So many are open already.
        record FullOfOpen(int open) implements Obstacle {}

        /// So many were new this week already.
        record FullThisWeek(int taken) implements Obstacle {}

        /// Has had this handover before: let its deadline pass, or gave it on.
        record LetItPass() implements Obstacle {}
    }
}
