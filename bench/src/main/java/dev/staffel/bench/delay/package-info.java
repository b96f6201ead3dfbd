/// How long it takes from an event's first byte to the lead that shows it, and how many events a second the fold keeps up with.
@NullMarked
package dev.staffel.bench.delay;

import org.jspecify.annotations.NullMarked;
