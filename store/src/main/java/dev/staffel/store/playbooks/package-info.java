/// The published versions of the playbook, and the engine of each.
@NullMarked
package dev.staffel.store.playbooks;

import org.jspecify.annotations.NullMarked;
