/// Drafts on their way into force, as sentences.
@NullMarked
package dev.staffel.store.contract;

import org.jspecify.annotations.NullMarked;
