package dev.staffel.store.read;

/// How many rows there are.
///
/// @param isExact whether they were all counted; else the number is an estimate from a sample
public record Count(long number, boolean isExact) {}
