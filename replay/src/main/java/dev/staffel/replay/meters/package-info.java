/// The arithmetic of the meters: counts in, rates, tests and alarms out.
@NullMarked
package dev.staffel.replay.meters;

import org.jspecify.annotations.NullMarked;
