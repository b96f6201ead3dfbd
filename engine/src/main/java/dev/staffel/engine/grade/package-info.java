/// Grade: how well a lead fits a buying persona, with what is known, unknown and mismatched.
@NullMarked
package dev.staffel.engine.grade;

import org.jspecify.annotations.NullMarked;
