@NullMarked
package dev.staffel.server.judging;

import org.jspecify.annotations.NullMarked;
