/// Who of a desk gets a lead and what a deadline in working time means: pure, told of everything it needs.
@NullMarked
package dev.staffel.engine.route;

import org.jspecify.annotations.NullMarked;
