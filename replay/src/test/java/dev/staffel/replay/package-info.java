/// Replay's promises as sentences about leads.
@NullMarked
package dev.staffel.replay;

import org.jspecify.annotations.NullMarked;
