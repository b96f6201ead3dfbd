@NullMarked
package dev.staffel.server.definition;

import org.jspecify.annotations.NullMarked;
