@NullMarked
package dev.staffel.server.figures;

import org.jspecify.annotations.NullMarked;
