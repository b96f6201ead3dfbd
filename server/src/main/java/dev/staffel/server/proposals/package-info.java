/// What sources have proposed and people decide: joining two leads, changing what is known.
@NullMarked
package dev.staffel.server.proposals;

import org.jspecify.annotations.NullMarked;
