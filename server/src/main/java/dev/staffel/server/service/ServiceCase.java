package dev.staffel.server.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something that was owed for a lead, and either given or too late; what is open and still in time is none.
///
/// @param desk that owed it; empty where marketing did
/// @param begun when it came to be owed; the case belongs to that month
/// @param kept whether it was given before its deadline
/// @param took the working time until it was given, of whoever gave it; nothing while it is not given
record ServiceCase(
        long lead, Owes owes, String desk, Instant begun, boolean kept, Optional<Duration> took) {}
