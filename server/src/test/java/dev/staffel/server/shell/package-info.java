@NullMarked
package dev.staffel.server.shell;

import org.jspecify.annotations.NullMarked;
