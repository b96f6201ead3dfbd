/// Backup of a running system into one file, and restore of it into an empty database.
@NullMarked
package dev.staffel.store.backup;

import org.jspecify.annotations.NullMarked;
