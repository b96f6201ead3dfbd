@NullMarked
package dev.staffel.engine;

import org.jspecify.annotations.NullMarked;
