package dev.staffel.server.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.staffel.engine.criteria.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a lead stood as it did at an instant: every number with the lines that make it up, every decision with its reason.
///
/// Names are in the reader's language, ids are the playbook's.
///
/// @param asOf what was known then is told
/// @param lead the lead's number
/// @param position of the last signal that was known then
/// @param playbookVersion the version that the lead was counted under
/// @param earlierRelease whether a release has decided that this one can't repeat: then stage and holder are those that it had
///     decided, and points are counted as this release counts them
/// @param maturity null while there is no sign of any
/// @param criteria the ways that criteria open from this stage, each with ticks and crosses
/// @param missing required data for a handover that were not known
/// @param levers what one more activity would have added, most first
public record Explanation(
        long lead,
        String name,
        Instant asOf,
        long position,
        int playbookVersion,
        boolean earlierRelease,
        Stage stage,
        Holder holder,
        Interest interest,
        @Nullable Named maturity,
        Grade grade,
        List<Way> criteria,
        List<Named> missing,
        List<Lever> levers) {
    public Explanation {
        criteria = List.copyOf(criteria);
        missing = List.copyOf(missing);
        levers = List.copyOf(levers);
    }

    /// Something of the playbook by its id and by its name.
    public record Named(String id, String name) {}

    public record Stage(String id, String name, Instant since, Reason reason) {}

    /// Why the lead came into its stage.
    ///
    /// @param kind what sort of cause, such as `criteria` or `person`
    /// @param by the id of the user who decided, empty where nobody did; the text has the name
    /// @param position of the signal that led to it
    /// @param behaviour the number of how the release decides that made it
    public record Reason(
            String text,
            String kind,
            String by,
            Instant at,
            long position,
            int playbookVersion,
            int behaviour) {}

    /// Who has the lead.
    ///
    /// @param kind `marketing`, `desk`, `head` or `seller`
    /// @param desk empty for marketing
    /// @param user the seller's id, else empty
    public record Holder(String kind, String desk, String user, String name) {}

    /// The score in thousandths of a point; the lines add up to it exactly.
    ///
    /// @param points as it is shown: whole points, rounded down
    public record Interest(int points, long thousandths, List<Line> lines, List<Topic> topics) {
        public Interest {
            lines = List.copyOf(lines);
            topics = List.copyOf(topics);
        }
    }

    /// A line of the score.
    ///
    /// @param kind `earned`; `capped` takes off what is beyond a rule's cap; `floor` brings a sum below 0 back to 0
    /// @param rule null for the floor
    /// @param topic null where it is about none
    /// @param day on which it was done
    public record Line(
            String kind,
            @Nullable Named rule,
            @Nullable Named topic,
            LocalDate day,
            int times,
            long thousandths) {}

    public record Topic(String id, String name, long thousandths) {}

    /// How well the lead fits.
    ///
    /// @param letter A to F, or `?` when too little is known
    /// @param matched the weight of what matches, of 100
    /// @param known the weight of what is known, of 100
    /// @param outside whether the lead lies outside the delivery area
    /// @param personas all of them, the one that fits best first
    public record Grade(
            String letter, int matched, int known, boolean outside, List<Persona> personas) {
        public Grade {
            personas = List.copyOf(personas);
        }
    }

    public record Persona(String id, String name, List<Trait> traits) {
        public Persona {
            traits = List.copyOf(traits);
        }
    }

    public record Trait(String name, int weight, Tick finding) {}

    /// A way into a stage.
    public record Way(Named stage, String name, Tick finding) {}

    /// A criterion that holds or not, with the value that was seen.
    ///
    /// @param seen empty where it is not known, or where there are parts
    public record Tick(Holds holds, String text, String seen, List<Tick> parts) {
        public Tick {
            parts = List.copyOf(parts);
        }
    }

    /// Whether a criterion holds.
    public enum Holds {
        YES("✓"),
        NO("✗"),
        UNKNOWN("?");

        private final String mark;

        Holds(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Holds of(Truth truth) {
            return switch (truth) {
                case YES -> YES;
                case NO -> NO;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    /// What one more activity of a rule would have added.
    ///
    /// @param enters the stage that the lead would have come into by it, null for none
    public record Lever(Named rule, long thousandths, @Nullable Named enters) {}
}
