package dev.staffel.server.mail;

import java.util.Optional;

/// What a mail says.
///
/// @param text for those who read without formatting
/// @param html a whole document
/// @param meeting what it brings for a calendar
public record Letter(String subject, String text, String html, Optional<Meeting> meeting) {

    public Letter(String subject, String text, String html) {
        this(subject, text, html, Optional.empty());
    }

    /// A meeting for a calendar (RFC 5546).
    ///
    /// @param to the address of somebody who is no user; empty for the user that the mail was planned for
    /// @param replyTo where answers go
    /// @param method `REQUEST`, `PUBLISH` or `CANCEL`
    /// @param calendar as iCalendar (RFC 5545)
    public record Meeting(Optional<String> to, String replyTo, String method, String calendar) {}
}
