/// The engine alone: how fast it folds.
@NullMarked
package dev.staffel.bench.fold;

import org.jspecify.annotations.NullMarked;
