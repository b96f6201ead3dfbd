package dev.staffel.engine;

/// Who has the lead now; every lead has exactly one.
public sealed interface Holder {
    record Marketing() implements Holder {}

    /// Nobody of the desk in particular.
    record Desk(String desk) implements Holder {}

    /// The desk's head, after a deadline was missed.
    record Head(String desk) implements Holder {}

    /// A seller of a desk holds the lead.
    ///
    /// @param user the user's id
    record Seller(String desk, String user) implements Holder {}

    default boolean isMarketing() {
        return this instanceof Marketing;
    }
}
