/// Tests of the store as a whole.
@NullMarked
package dev.staffel.store;

import org.jspecify.annotations.NullMarked;
