/// Objections of leads: the library that sales keeps, and what was raised in talks and answered.
@NullMarked
package dev.staffel.server.objections;

import org.jspecify.annotations.NullMarked;
