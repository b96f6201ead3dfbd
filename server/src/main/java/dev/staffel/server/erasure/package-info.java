/// Deleting a person's data, as that person may ask.
@NullMarked
package dev.staffel.server.erasure;

import org.jspecify.annotations.NullMarked;
