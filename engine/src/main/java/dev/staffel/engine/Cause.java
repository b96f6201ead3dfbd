package dev.staffel.engine;

/// Why something was decided.
///
/// @param kind what sort of cause
/// @param detail the entry, rule, route or reason by its id, or a person's own words
/// @param by the user's id, empty where no person decided
public record Cause(Kind kind, String detail, String by) {

    public enum Kind {
        CRITERIA,
        ENQUIRY,
        PERSON,
        RECORDED,
        ANSWER,
        ROUTE,
        DEADLINE,
        FALLBACK,
        SILENCE,
        RECAST,
        /// Drawn for the control sample; the detail is the way in that it was just below of.
        CONTROL
    }

    public static Cause of(Kind kind, String detail) {
        return new Cause(kind, detail, "");
    }
}
