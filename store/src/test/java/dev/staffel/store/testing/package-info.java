/// What tests of every module that needs a database use: an embedded PostgreSQL and fresh databases.
@NullMarked
package dev.staffel.store.testing;

import org.jspecify.annotations.NullMarked;
