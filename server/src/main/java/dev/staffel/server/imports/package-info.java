/// Imports lists and exports as signals: found out, mapped, previewed, tried, run, and undone as a whole.
@NullMarked
package dev.staffel.server.imports;

import org.jspecify.annotations.NullMarked;
