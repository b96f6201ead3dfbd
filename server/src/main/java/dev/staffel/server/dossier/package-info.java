/// What is recorded about the people who work with Staffel, for the works council and for themselves.
@NullMarked
package dev.staffel.server.dossier;

import org.jspecify.annotations.NullMarked;
