@NullMarked
package dev.staffel.store;

import org.jspecify.annotations.NullMarked;
