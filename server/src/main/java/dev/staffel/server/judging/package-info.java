/// Ten leads a month that both sides judge blind, and where they differ.
@NullMarked
package dev.staffel.server.judging;

import org.jspecify.annotations.NullMarked;
