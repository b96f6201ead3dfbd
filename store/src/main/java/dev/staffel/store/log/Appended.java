package dev.staffel.store.log;

/// What became of a message; all three are answers, none is an error of the program.
public sealed interface Appended {
    /// It is in the log, durably once the transaction has committed.
    ///
    /// @param position of its first row
    /// @param lead the person it is about: a lead once contact data are known; 0 for a visitor nobody knows
    record Logged(long position, long lead) implements Appended {}

    /// It had been logged before, with the same content.
    record Repeated(long position) implements Appended {}

    /// It can't be logged as it is; the reason is for people.
    record Refused(String reason) implements Appended {}
}
