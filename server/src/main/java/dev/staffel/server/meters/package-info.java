/// What follows from the definition: how early and late leads are handed over, what the score is worth, and what each rule does.
@NullMarked
package dev.staffel.server.meters;

import org.jspecify.annotations.NullMarked;
