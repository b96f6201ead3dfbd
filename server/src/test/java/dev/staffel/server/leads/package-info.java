/// Leads, asked for as a browser does.
@NullMarked
package dev.staffel.server.leads;

import org.jspecify.annotations.NullMarked;
