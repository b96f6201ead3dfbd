/// The log: sources, messages, shapes, the append under one lock, and signals that are parked or struck.
@NullMarked
package dev.staffel.store.log;

import org.jspecify.annotations.NullMarked;
