package dev.staffel.bench;

/// One row of the table: what was measured, and what it is held against.
///
/// @param figure with its unit
/// @param beside the limit measured in the same run or the aim, in words; empty where there is none
public record Measure(String what, String figure, String beside) {}
