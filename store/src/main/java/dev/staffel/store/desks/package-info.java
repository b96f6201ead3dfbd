/// Desks and their members: what they take, when they work, who is next.
@NullMarked
package dev.staffel.store.desks;

import org.jspecify.annotations.NullMarked;
