@NullMarked
package dev.staffel.server;

import org.jspecify.annotations.NullMarked;
