@NullMarked
package dev.staffel.server.steps;

import org.jspecify.annotations.NullMarked;
