/// Reading events, without a network.
@NullMarked
package dev.staffel.intake.segment;

import org.jspecify.annotations.NullMarked;
