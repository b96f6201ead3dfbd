package dev.staffel.engine.route;

/// How a desk chooses among those who may take a lead.
public enum Order {
    /// Whoever is next, fair by weight.
    TURN,
    /// Whoever has the most room left, by the share of their limit that is taken.
    FREE_CAPACITY
}
