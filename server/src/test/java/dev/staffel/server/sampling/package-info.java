@NullMarked
package dev.staffel.server.sampling;

import org.jspecify.annotations.NullMarked;
