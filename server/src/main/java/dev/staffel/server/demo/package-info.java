/// The demonstration: a generated machine builder with a year of history, told to the log as signals and marked as such.
@NullMarked
package dev.staffel.server.demo;

import org.jspecify.annotations.NullMarked;
