/// Reads a delimited text file of any origin as rows, and says what it found out about the file.
@NullMarked
package dev.staffel.server.imports.csv;

import org.jspecify.annotations.NullMarked;
