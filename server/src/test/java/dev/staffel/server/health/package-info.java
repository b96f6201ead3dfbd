@NullMarked
package dev.staffel.server.health;

import org.jspecify.annotations.NullMarked;
