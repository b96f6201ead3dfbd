/// Handovers: the inbox of offers, and their answers.
@NullMarked
package dev.staffel.server.handover;

import org.jspecify.annotations.NullMarked;
