/// Tests that kill programs and servers of the embedded PostgreSQL.
@NullMarked
package dev.staffel.store.faults;

import org.jspecify.annotations.NullMarked;
