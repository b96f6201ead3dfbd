/// Tests of file reading over small files written by hand, one trap each.
@NullMarked
package dev.staffel.server.imports.csv;

import org.jspecify.annotations.NullMarked;
