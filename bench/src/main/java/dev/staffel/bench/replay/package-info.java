/// Replay: the pure what-if, the reading of the recorded past, and a whole replay of many leads.
@NullMarked
package dev.staffel.bench.replay;

import org.jspecify.annotations.NullMarked;
