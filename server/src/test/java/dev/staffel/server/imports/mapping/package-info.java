/// Tests of mappings: what rows say once columns have a meaning.
@NullMarked
package dev.staffel.server.imports.mapping;

import org.jspecify.annotations.NullMarked;
