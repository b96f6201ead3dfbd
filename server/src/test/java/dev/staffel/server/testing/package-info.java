/// A running staff plane for tests, and visitors who use it.
@NullMarked
package dev.staffel.server.testing;

import org.jspecify.annotations.NullMarked;
