@NullMarked
package dev.staffel.server.opportunities;

import org.jspecify.annotations.NullMarked;
