/// Many rows at once, by binary COPY.
@NullMarked
package dev.staffel.store.bulk;

import org.jspecify.annotations.NullMarked;
