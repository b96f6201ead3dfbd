/// What lists find, in which order and how many, on a real PostgreSQL.
@NullMarked
package dev.staffel.store.read;

import org.jspecify.annotations.NullMarked;
