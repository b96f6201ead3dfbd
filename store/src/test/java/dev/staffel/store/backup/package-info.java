/// Tests of backup and restore.
@NullMarked
package dev.staffel.store.backup;

import org.jspecify.annotations.NullMarked;
