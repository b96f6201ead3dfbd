@NullMarked
package dev.staffel.server.notices;

import org.jspecify.annotations.NullMarked;
