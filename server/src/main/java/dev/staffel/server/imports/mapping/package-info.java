/// Says what the columns of a file mean, and turns rows into persons with what they did and when.
@NullMarked
package dev.staffel.server.imports.mapping;

import org.jspecify.annotations.NullMarked;
