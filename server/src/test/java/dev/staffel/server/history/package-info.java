@NullMarked
package dev.staffel.server.history;

import org.jspecify.annotations.NullMarked;
