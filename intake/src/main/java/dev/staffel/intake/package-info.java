@NullMarked
package dev.staffel.intake;

import org.jspecify.annotations.NullMarked;
