package dev.staffel.store.identity;

/// Where a row goes.
///
/// @param subject the number of the id that it is logged under
/// @param lead the person's number, 0 for a visitor nobody knows
/// @param recast whether rows of before now belong to the lead as well, so that its evidence is to be counted anew
public record Placement(long subject, long lead, boolean recast) {}
