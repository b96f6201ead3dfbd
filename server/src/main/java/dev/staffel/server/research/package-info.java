/// Links for research into a person or a company, made from templates and what is known of the lead.
@NullMarked
package dev.staffel.server.research;

import org.jspecify.annotations.NullMarked;
