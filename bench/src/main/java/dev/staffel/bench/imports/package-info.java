/// How long a large import takes until its last lead is visible.
@NullMarked
package dev.staffel.bench.imports;

import org.jspecify.annotations.NullMarked;
