/// What would have happened: leads folded again under another playbook, beside what really happened.
@NullMarked
package dev.staffel.replay;

import org.jspecify.annotations.NullMarked;
