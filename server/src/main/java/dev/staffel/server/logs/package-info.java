/// How the program logs: one line of text, or JSON for machines; never personal data.
@NullMarked
package dev.staffel.server.logs;

import org.jspecify.annotations.NullMarked;
