package dev.staffel.engine.handover;

import dev.staffel.engine.criteria.Criterion;

/// Which desk gets a lead, and under which clock; the first route that fits decides.
public record Route(String id, Occasion occasion, Criterion when, String desk, String clock) {}
