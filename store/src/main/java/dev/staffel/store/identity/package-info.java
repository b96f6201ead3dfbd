/// Who is who: the ids by which a person is recognised, the links from ids to leads, merges, strikes and erasure.
@NullMarked
package dev.staffel.store.identity;

import org.jspecify.annotations.NullMarked;
