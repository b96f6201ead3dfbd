/// Versions of the playbook, on a real PostgreSQL.
@NullMarked
package dev.staffel.store.playbooks;

import org.jspecify.annotations.NullMarked;
