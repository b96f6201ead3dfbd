@NullMarked
package dev.staffel.server.board;

import org.jspecify.annotations.NullMarked;
