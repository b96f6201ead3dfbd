/// The log on PostgreSQL.
@NullMarked
package dev.staffel.store.log;

import org.jspecify.annotations.NullMarked;
