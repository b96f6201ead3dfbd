/// Forgetting people for good, and remembering only that they were forgotten.
@NullMarked
package dev.staffel.store.erasure;

import org.jspecify.annotations.NullMarked;
