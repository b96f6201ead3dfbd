package dev.staffel.engine.journey;

import dev.staffel.engine.Label;

/// A nurture programme by its name; its steps are not the engine's yet.
///
/// @param meaning one sentence that says what happens on it
public record Journey(String id, Label label, Label meaning) {}
