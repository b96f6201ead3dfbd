/// The recorded past as replay reads it.
@NullMarked
package dev.staffel.store.past;

import org.jspecify.annotations.NullMarked;
