/// The ladder: stages, who may decide which move, and what brings a lead in or back.
@NullMarked
package dev.staffel.engine.stage;

import org.jspecify.annotations.NullMarked;
