/// The memory that the running program takes.
@NullMarked
package dev.staffel.bench.memory;

import org.jspecify.annotations.NullMarked;
