/// The PostgreSQL that Staffel brings along: unpacked, set up, started, supervised and stopped.
@NullMarked
package dev.staffel.store.postgres;

import org.jspecify.annotations.NullMarked;
