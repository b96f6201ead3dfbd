package dev.staffel.engine;

/// What one more activity of a rule would do to a lead.
///
/// @param rule the rule's id
/// @param milli what interest would grow by, caps considered
/// @param enters the id of the stage that the lead would enter by it, empty for none
public record Lever(String rule, long milli, String enters) {}
