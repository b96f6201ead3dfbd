@NullMarked
package dev.staffel.server.teaching;

import org.jspecify.annotations.NullMarked;
