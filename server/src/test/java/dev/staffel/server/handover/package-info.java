/// Tests of handovers.
@NullMarked
package dev.staffel.server.handover;

import org.jspecify.annotations.NullMarked;
