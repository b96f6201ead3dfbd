@NullMarked
package dev.staffel.server.today;

import org.jspecify.annotations.NullMarked;
