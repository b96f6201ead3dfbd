/// Whether the staff plane lives and can work, and what it measures about itself.
@NullMarked
package dev.staffel.server.health;

import org.jspecify.annotations.NullMarked;
