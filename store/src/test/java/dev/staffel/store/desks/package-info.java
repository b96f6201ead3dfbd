/// Desks on PostgreSQL: who gets a lead, and what deadlines mean.
@NullMarked
package dev.staffel.store.desks;

import org.jspecify.annotations.NullMarked;
