/// Journeys: the nurture programmes that a lead can be on.
@NullMarked
package dev.staffel.engine.journey;

import org.jspecify.annotations.NullMarked;
