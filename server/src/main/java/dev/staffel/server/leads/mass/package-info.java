/// Actions on many leads at once: shown with their count and leads beforehand, done in the background one lead after the
/// other, told with what could not be done and why, and undone where that is possible.
@NullMarked
package dev.staffel.server.leads.mass;

import org.jspecify.annotations.NullMarked;
