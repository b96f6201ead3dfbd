package dev.staffel.server.handover;

import dev.staffel.store.read.LeadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What somebody has to know to answer an offer, in the reader's words.
///
/// @param why the cause of the offer
/// @param whyHolder step by step how it came to whom it is offered to
/// @param left until the deadline; negative when it has passed
/// @param persona empty when none fits
/// @param places where the reader may give it to somebody else
/// @param unknown traits of the persona that nobody knows yet
record Brief(
        LeadRow row,
        String why,
        String holder,
        List<String> whyHolder,
        Instant since,
        Instant deadline,
        Duration left,
        List<Reason> reasons,
        List<Topic> topics,
        String maturity,
        String persona,
        List<String> unknown,
        List<Act> acts,
        Consent call,
        Consent write,
        List<Choice> returnReasons,
        List<Handovers.Place> places) {
    Brief {
        whyHolder = List.copyOf(whyHolder);
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        unknown = List.copyOf(unknown);
        acts = List.copyOf(acts);
        returnReasons = List.copyOf(returnReasons);
    }

    /// What earned most of the interest.
    record Reason(String rule, String topic, int times, int points) {}

    record Topic(String name, int points, int level) {}

    /// Something that the person did.
    record Act(Instant at, String text) {}

    /// A reason to return the lead for.
    ///
    /// @param about the part of the definition that it contradicts, in one word
    record Choice(String id, String label, String about) {}

    /// Whether the person allowed it.
    enum Consent {
        YES,
        NO,
        UNKNOWN;

        static Consent of(String value) {
            return switch (value) {
                case "yes", "true" -> YES;
                case "no", "false" -> NO;
                default -> UNKNOWN;
            };
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String tone() {
            return switch (this) {
                case YES -> "good";
                case NO -> "bad";
                case UNKNOWN -> "plain";
            };
        }
    }

    boolean isLate() {
        return left.isNegative();
    }
}
