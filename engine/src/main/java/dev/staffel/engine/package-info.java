/// The face of the engine: a lead, its signals, the playbook, and the pure function that joins them.
@NullMarked
package dev.staffel.engine;

import org.jspecify.annotations.NullMarked;
