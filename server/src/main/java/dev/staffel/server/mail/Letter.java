package dev.staffel.server.mail;

/// What a mail says.
///
/// @param text for those who read without formatting
/// @param html a whole document
public record Letter(String subject, String text, String html) {}
