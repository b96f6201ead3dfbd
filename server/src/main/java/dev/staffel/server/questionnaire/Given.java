package dev.staffel.server.questionnaire;

import java.time.Instant;

/// An answer that somebody wrote down, or took back.
///
/// @param value the id of the choice, [dev.staffel.engine.questionnaire.Question#NOT_KNOWN], or empty for open again
/// @param note their own words, often none
/// @param by the id of the user; empty where another source told it
/// @param position in the log
record Given(String question, String value, String note, String by, Instant at, long position) {}
