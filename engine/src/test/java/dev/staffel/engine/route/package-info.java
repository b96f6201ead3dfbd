/// Who gets a lead, and what working time means, in sentences and over random desks.
@NullMarked
package dev.staffel.engine.route;

import org.jspecify.annotations.NullMarked;
