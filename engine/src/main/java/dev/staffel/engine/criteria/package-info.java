/// Criteria: the closed, typed tree in which a playbook says when something holds, and its explanation.
@NullMarked
package dev.staffel.engine.criteria;

import org.jspecify.annotations.NullMarked;
