package dev.staffel.engine;

/// How far a source may change what is known of a lead; more trust stands later.
public enum Trust {
    /// Fills what is unknown; what is known already, it can't change.
    PUBLIC,
    /// An import or another system of the company.
    TRUSTED,
    /// A person of the company.
    STAFF
}
