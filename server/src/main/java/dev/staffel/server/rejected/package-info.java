/// Rejected events and parked signals: what did not count, why, and another try.
@NullMarked
package dev.staffel.server.rejected;

import org.jspecify.annotations.NullMarked;
