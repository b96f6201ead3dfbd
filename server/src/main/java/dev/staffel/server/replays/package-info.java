/// Replays: drafts and versions run over the recorded past, in the background, kept and opened down to each lead.
@NullMarked
package dev.staffel.server.replays;

import org.jspecify.annotations.NullMarked;
