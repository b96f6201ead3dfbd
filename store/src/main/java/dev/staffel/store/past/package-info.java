/// The whole recorded past, read lead by lead for replay: in slices that fit into memory, without sorting in the database.
@NullMarked
package dev.staffel.store.past;

import org.jspecify.annotations.NullMarked;
