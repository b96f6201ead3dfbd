@NullMarked
package dev.staffel.server.research;

import org.jspecify.annotations.NullMarked;
