/// The fixture of the page bench, at a small size.
@NullMarked
package dev.staffel.bench.pages;

import org.jspecify.annotations.NullMarked;
