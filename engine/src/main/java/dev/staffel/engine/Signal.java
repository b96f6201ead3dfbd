package dev.staffel.engine;

import dev.staffel.engine.stage.Decider;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Anything that reaches the engine: an activity, a change of data, an answer, a merge, time.
///
/// `at` is the lead's own clock, which never goes back.
public sealed interface Signal {
    Instant at();

    /// The person did something.
    ///
    /// @param happened when, as the source says; serves decay and windows only
    /// @param thousandths the amount, such as the share of a webinar seen; 0 where there is none
    record Acted(Instant at, Instant happened, Shape shape, long thousandths) implements Signal {}

    /// Something was learned of the person or its account.
    ///
    /// @param attributes values by attribute name; an empty value says that it is not known after all
    record Learned(Instant at, Instant happened, Trust trust, SortedMap<String, String> attributes)
            implements Signal {
        public Learned {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }
    }

    /// The answer of routing to an open offer.
    ///
    /// @param seller the chosen seller's id, or empty when nobody is free and the desk holds
    /// @param headAt when the head of the desk is told, if ever
    record Routed(
            Instant at,
            int offer,
            Optional<String> seller,
            Instant remindAt,
            Instant deadline,
            Optional<Instant> headAt,
            String why)
            implements Signal {}

    /// The instants of a clock that the lead has asked for.
    record Clocked(
            Instant at, Duty what, Instant remindAt, Instant deadline, Optional<Instant> headAt)
            implements Signal {}

    /// A seller, or a member of the requalification desk, took the offer.
    record Accepted(Instant at, String by) implements Signal {}

    /// A person of sales or requalification gave the offer back.
    ///
    /// @param reason the id of one of the playbook's return reasons
    record Returned(Instant at, String by, String reason, String text) implements Signal {}

    /// Another seller or desk is to hold the lead.
    record Reassigned(Instant at, String by, String desk, Optional<String> seller, String reason)
            implements Signal {}

    /// Whoever has the lead asks marketing for what it is missing.
    ///
    /// @param items ids of the required data, or names of attributes as [Debt#ofAttribute] writes them
    /// @param text the question in the asker's own words; may be empty
    record DataAsked(Instant at, String by, List<String> items, String text) implements Signal {
        public DataAsked {
            items = List.copyOf(items);
        }
    }

    /// A person, or the recorded past, moves the lead to a stage.
    ///
    /// @param by the user's id, or the name of the file or system for [Decider#RECORDED]
    record Moved(Instant at, String by, Decider decider, String to, String reason)
            implements Signal {}

    /// Time alone; may wake deadlines, decay, silence.
    record TimePassed(Instant at) implements Signal {}

    /// The evidence was computed anew: after a merge, its undo, a strike, a new version or a new engine.
    record Recast(Instant at, Evidence evidence, String cause) implements Signal {}

    /// The lead was merged into another and stays as a closed row.
    record Closed(Instant at, long into) implements Signal {}

    /// The merge was undone; the lead stands again as it stood.
    record Reopened(Instant at) implements Signal {}

    /// A person ends an override before its time; criteria decide again.
    record OverrideEnded(Instant at, String by, String reason) implements Signal {}
}
