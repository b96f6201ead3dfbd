package dev.staffel.bench;

/// One row of the table: what was measured, and what it is held against.
///
/// @param figure with its unit
/// @param beside what was measured as its limit in the same run, and the ratio; empty where there is nothing
/// @param aim in words; empty where there is none
public record Measure(String what, String figure, String beside, String aim) {
    /// A figure by itself.
    public Measure(String what, String figure) {
        this(what, figure, "", "");
    }
}
