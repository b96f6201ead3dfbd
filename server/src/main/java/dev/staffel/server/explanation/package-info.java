/// Explanations: why a lead stands as it does, as of any instant, for pages, programs and the command line alike.
@NullMarked
package dev.staffel.server.explanation;

import org.jspecify.annotations.NullMarked;
