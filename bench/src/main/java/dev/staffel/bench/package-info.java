@NullMarked
package dev.staffel.bench;

import org.jspecify.annotations.NullMarked;
