/// Traffic as websites make it, and the program under it.
@NullMarked
package dev.staffel.bench.load;

import org.jspecify.annotations.NullMarked;
