/// Returns that teach: for which criterion handovers come back, and the change of the definition that would answer it.
@NullMarked
package dev.staffel.server.teaching;

import org.jspecify.annotations.NullMarked;
