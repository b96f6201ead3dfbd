/// The funnel: how many leads stand in each stage and passed through it, how they went on and how long they stayed.
@NullMarked
package dev.staffel.server.funnel;

import org.jspecify.annotations.NullMarked;
