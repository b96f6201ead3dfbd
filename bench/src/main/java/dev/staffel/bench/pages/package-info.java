/// How quickly the staff pages answer with a million leads in the database.
@NullMarked
package dev.staffel.bench.pages;

import org.jspecify.annotations.NullMarked;
