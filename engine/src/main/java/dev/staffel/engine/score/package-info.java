/// Interest and maturity: exact counts of what was done, and what they are worth on a day.
@NullMarked
package dev.staffel.engine.score;

import org.jspecify.annotations.NullMarked;
