/// What the next version of the definition has to talk about, until a draft ticks it off.
@NullMarked
package dev.staffel.server.agenda;

import org.jspecify.annotations.NullMarked;
