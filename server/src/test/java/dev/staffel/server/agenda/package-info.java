@NullMarked
package dev.staffel.server.agenda;

import org.jspecify.annotations.NullMarked;
