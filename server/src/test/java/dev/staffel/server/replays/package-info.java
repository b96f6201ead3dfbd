/// Replays over a running staff plane.
@NullMarked
package dev.staffel.server.replays;

import org.jspecify.annotations.NullMarked;
