package dev.staffel.server.mail;

import java.time.Instant;
import java.util.UUID;

/// A mail that is about to be handed over.
///
/// @param purpose what it tells, by the word of the feature that planned it
/// @param staff whom it is for
/// @param lead what it is about; 0 for none
/// @param attempt counts from 1
/// @param step the meeting that it tells of; 0 for none
public record PlannedMail(
        long id, String purpose, UUID staff, long lead, int attempt, Instant planned, long step) {}
