package dev.staffel.replay;

/// What another playbook would have changed for one lead.
public enum Turn {
    /// Both at the same instant.
    SAME,
    EARLIER,
    LATER,
    /// Only under the other playbook.
    NEWLY,
    /// Not at all under the other playbook.
    NEVER,
    /// Under neither, though it was really handed over: by a person or by an enquiry.
    NEITHER
}
