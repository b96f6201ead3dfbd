package dev.staffel.engine.handover;

import dev.staffel.engine.Label;

/// A reason to choose from, such as why a lead is disqualified or lost.
public record Reason(String id, Label label) {}
