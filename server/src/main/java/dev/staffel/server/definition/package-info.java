/// Real leads beside the definition: who meets the criteria of a stage today, and who narrowly does not.
@NullMarked
package dev.staffel.server.definition;

import org.jspecify.annotations.NullMarked;
