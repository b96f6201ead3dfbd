/// Meters against numbers worked by hand.
@NullMarked
package dev.staffel.replay.meters;

import org.jspecify.annotations.NullMarked;
