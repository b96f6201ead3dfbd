package dev.staffel.engine.stage;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;

/// One way into a stage by criteria; a stage may have several, the first that holds names the reason.
public record Entry(String id, Label label, Criterion criterion) {}
