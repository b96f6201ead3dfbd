package dev.staffel.engine.grade;

/// A lead's grade, and what it rests on.
///
/// @param persona the id of the buying persona that fits best; empty when there is none
/// @param matched the weight of the traits that match
/// @param known the weight of the traits of which anything is known
/// @param outside whether the lead lies outside the delivery area
public record Fit(Grade grade, String persona, int matched, int known, boolean outside) {
    public static final Fit NONE = new Fit(Grade.UNKNOWN, "", 0, 0, false);
}
