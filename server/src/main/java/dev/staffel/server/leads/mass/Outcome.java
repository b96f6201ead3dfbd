package dev.staffel.server.leads.mass;

/// What became of one lead.
sealed interface Outcome {
    /// It was done by the signal at that position.
    record Done(long position, String was, String became) implements Outcome {}

    /// It could not be done.
    ///
    /// @param reason a word for which there is the text `mass.reason.<word>`, or a sentence in the reader's words
    record Refused(String reason) implements Outcome {}
}
