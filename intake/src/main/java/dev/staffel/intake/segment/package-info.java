/// What the Segment-compatible clients send, read into events.
@NullMarked
package dev.staffel.intake.segment;

import org.jspecify.annotations.NullMarked;
