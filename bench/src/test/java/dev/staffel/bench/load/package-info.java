/// That the traffic is what it says.
@NullMarked
package dev.staffel.bench.load;

import org.jspecify.annotations.NullMarked;
