/// What users are told at once on any page that they have open, and how they want to be told.
@NullMarked
package dev.staffel.server.notices;

import org.jspecify.annotations.NullMarked;
