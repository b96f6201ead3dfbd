/// Pages and REST of erasure, on a database of their own.
@NullMarked
package dev.staffel.server.erasure;

import org.jspecify.annotations.NullMarked;
