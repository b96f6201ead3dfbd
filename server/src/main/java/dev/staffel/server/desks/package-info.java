/// The desks: who is on them, what each takes, when they work, and where a lead would go.
@NullMarked
package dev.staffel.server.desks;

import org.jspecify.annotations.NullMarked;
