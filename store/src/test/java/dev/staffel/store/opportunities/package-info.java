@NullMarked
package dev.staffel.store.opportunities;

import org.jspecify.annotations.NullMarked;
