/// The public plane over real HTTP on a real PostgreSQL.
@NullMarked
package dev.staffel.intake;

import org.jspecify.annotations.NullMarked;
