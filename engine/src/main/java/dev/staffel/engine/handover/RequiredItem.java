package dev.staffel.engine.handover;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;

/// Something that marketing owes sales with a handover, such as a name or a way to reach the person.
public record RequiredItem(String id, Label label, Criterion given) {}
