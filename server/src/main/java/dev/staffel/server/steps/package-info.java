/// Dated next steps: what somebody is going to do with a lead, when, and what came of it; and a desk's cadence of attempts.
@NullMarked
package dev.staffel.server.steps;

import org.jspecify.annotations.NullMarked;
