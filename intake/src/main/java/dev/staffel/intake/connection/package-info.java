/// What a stranger's connection may cost us: how long it may take, how much memory it may hold, how bodies are read.
@NullMarked
package dev.staffel.intake.connection;

import org.jspecify.annotations.NullMarked;
