/// The fold, its workers and what they write, on PostgreSQL.
@NullMarked
package dev.staffel.store.leads;

import org.jspecify.annotations.NullMarked;
