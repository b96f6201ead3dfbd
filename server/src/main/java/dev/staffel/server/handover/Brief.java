package dev.staffel.server.handover;

import dev.staffel.server.opportunities.OpportunityCards;
import dev.staffel.server.shell.Ui;
import dev.staffel.store.read.LeadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody has to know to answer an offer, in the reader's words.
///
/// @param why the cause of the offer
/// @param whyHolder step by step how it came to whom it is offered to
/// @param left until the deadline; negative when it has passed
/// @param persona empty when none fits
/// @param places where the reader may give it to somebody else
/// @param crossed what the person did when it was decided to offer the lead; empty where that was something else
/// @param unknown traits of the persona that nobody knows yet
/// @param said what was sent to the person and said with them, the latest first
record Brief(
        LeadRow row,
        String why,
        Optional<Act> crossed,
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
        List<Said> said,
        Consent call,
        Consent write,
        Account account,
        Open open,
        List<Choice> returnReasons,
        List<Handovers.Place> places) {
    Brief {
        whyHolder = List.copyOf(whyHolder);
        places = List.copyOf(places);
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        unknown = List.copyOf(unknown);
        acts = List.copyOf(acts);
        said = List.copyOf(said);
        returnReasons = List.copyOf(returnReasons);
    }

    /// What earned most of the interest.
    record Reason(String rule, String topic, int times, int points) {}

    record Topic(String name, int points, int level) {}

    /// Something that the person did.
    record Act(Instant at, String text) {}

    /// Something that was sent to the person or said with them.
    ///
    /// @param words what was said, or the name of the mailing; may be empty
    /// @param by the name of the user who did; empty where none did
    record Said(Instant at, String text, String words, String by) {}

    /// The company.
    ///
    /// @param employees as it is known, or empty
    /// @param opportunities the open ones there
    record Account(
            String company,
            String industry,
            String employees,
            Colleagues.Others others,
            List<OpportunityCards.Card> opportunities) {
        Account {
            opportunities = List.copyOf(opportunities);
        }

        /// What is known of the company, in one line.
        String facts(Ui ui) {
            var size = employees.isEmpty() ? "" : ui.t("handover.account.employees", employees);
            return Stream.of(industry, size)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /// What is still to be found out.
    ///
    /// @param asked questions of the questionnaire without an answer
    /// @param owed what marketing was asked for, or owes by the definition
    record Open(List<String> asked, List<String> owed) {
        Open {
            asked = List.copyOf(asked);
            owed = List.copyOf(owed);
        }

        boolean isEmpty() {
            return asked.isEmpty() && owed.isEmpty();
        }
    }

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
            return name().toLowerCase(Locale.ROOT);
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
