/// The board: leads by stage and opportunities by step, as cards that are moved by mouse, by keyboard and by touch.
@NullMarked
package dev.staffel.server.board;

import org.jspecify.annotations.NullMarked;
