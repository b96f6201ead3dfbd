/// Leads as folded from the log: the fold and its workers, staff's actions, the rebuild, and what pages read.
@NullMarked
package dev.staffel.store.leads;

import org.jspecify.annotations.NullMarked;
