/// SQL as SQL: named statements from files, their parameters by name, transactions, and what went wrong.
@NullMarked
package dev.staffel.store.sql;

import org.jspecify.annotations.NullMarked;
