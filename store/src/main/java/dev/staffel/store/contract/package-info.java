/// How a text comes into force: drafts, the signatures of both sides, and what may be released without them.
@NullMarked
package dev.staffel.store.contract;

import org.jspecify.annotations.NullMarked;
