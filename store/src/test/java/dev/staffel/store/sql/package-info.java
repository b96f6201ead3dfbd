/// Tests of statements, calls and failures.
@NullMarked
package dev.staffel.store.sql;

import org.jspecify.annotations.NullMarked;
