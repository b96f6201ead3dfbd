/// Tests of the embedded PostgreSQL.
@NullMarked
package dev.staffel.store.postgres;

import org.jspecify.annotations.NullMarked;
