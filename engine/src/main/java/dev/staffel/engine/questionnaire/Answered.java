package dev.staffel.engine.questionnaire;

import java.util.Optional;

/// What has been answered so far.
///
/// @param open how many questions have no answer yet; an answer that the questionnaire doesn't know is none
/// @param level empty while too much is open
public record Answered(int points, int open, Optional<Level> level) {}
