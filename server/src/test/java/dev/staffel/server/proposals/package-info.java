@NullMarked
package dev.staffel.server.proposals;

import org.jspecify.annotations.NullMarked;
