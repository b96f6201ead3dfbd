@NullMarked
package dev.staffel.server.dossier;

import org.jspecify.annotations.NullMarked;
