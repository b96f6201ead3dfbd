/// Measurements of the whole program, each beside its limit in the same run.
@NullMarked
package dev.staffel.bench;

import org.jspecify.annotations.NullMarked;
