/// Actions on many leads, over HTTP.
@NullMarked
package dev.staffel.server.leads.mass;

import org.jspecify.annotations.NullMarked;
