/// How every page looks and answers: layout, fragments, languages, forms, partial pages and errors.
@NullMarked
package dev.staffel.server.shell;

import org.jspecify.annotations.NullMarked;
