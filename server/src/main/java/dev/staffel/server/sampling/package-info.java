/// The control sample: what becomes of leads just below the threshold that are handed over all the same.
@NullMarked
package dev.staffel.server.sampling;

import org.jspecify.annotations.NullMarked;
