package dev.staffel.server.steps;

/// Who is sent a meeting for their calendar, with all its changes.
///
/// @param person the lead themselves
/// @param holder whoever is to hold the meeting
public record Invites(boolean person, boolean holder) {
    static final Invites NOBODY = new Invites(false, false);
}
