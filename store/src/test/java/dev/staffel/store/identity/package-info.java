/// How ids become leads, on PostgreSQL.
@NullMarked
package dev.staffel.store.identity;

import org.jspecify.annotations.NullMarked;
