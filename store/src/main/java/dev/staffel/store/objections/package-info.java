/// The library of objections: what leads object, what to answer, and which answers worked.
@NullMarked
package dev.staffel.store.objections;

import org.jspecify.annotations.NullMarked;
