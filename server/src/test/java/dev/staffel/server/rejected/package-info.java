@NullMarked
package dev.staffel.server.rejected;

import org.jspecify.annotations.NullMarked;
