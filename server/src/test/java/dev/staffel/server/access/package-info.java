@NullMarked
package dev.staffel.server.access;

import org.jspecify.annotations.NullMarked;
