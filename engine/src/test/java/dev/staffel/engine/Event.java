package dev.staffel.engine;

import java.time.Instant;

/// Something that a test lets happen to a lead, now or at an instant of the past.
interface Event {
    Signal at(Instant now, Shapes shapes);
}
