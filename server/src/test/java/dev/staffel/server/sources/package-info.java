@NullMarked
package dev.staffel.server.sources;

import org.jspecify.annotations.NullMarked;
