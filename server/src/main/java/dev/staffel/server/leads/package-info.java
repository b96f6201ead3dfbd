/// Leads: the list, and the page of one lead with its reasons and its timeline.
@NullMarked
package dev.staffel.server.leads;

import org.jspecify.annotations.NullMarked;
