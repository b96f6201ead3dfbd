/// Handover: desks, routes, deadlines, required data and the reasons of a return.
@NullMarked
package dev.staffel.engine.handover;

import org.jspecify.annotations.NullMarked;
