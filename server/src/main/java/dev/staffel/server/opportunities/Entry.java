package dev.staffel.server.opportunities;

import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.Terms;
import java.util.Optional;

/// With what a lead comes to the stage of opportunities.
///
/// @param into the opportunity that it comes into; empty for a new one
/// @param terms of the new one
public record Entry(Optional<Opportunity> into, Terms terms) {}
