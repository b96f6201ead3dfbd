package dev.staffel.engine;

import dev.staffel.engine.criteria.Criterion;

/// What activities can be about.
///
/// @param when how an activity's topic is told from its path, form or properties
/// @param buying whether interest in it can lead to a purchase; careers and press can't
public record Topic(String id, Label label, Criterion when, boolean buying) {}
