/// That figures are what they say.
@NullMarked
package dev.staffel.bench;

import org.jspecify.annotations.NullMarked;
