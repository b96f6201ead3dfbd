/// Which teams are large enough for figures of their own, and the agreement by which smaller ones have them all the same.
@NullMarked
package dev.staffel.server.figures;

import org.jspecify.annotations.NullMarked;
