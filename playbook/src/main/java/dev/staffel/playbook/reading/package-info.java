/// What a playbook, a finding and a decision say in plain German and English; made anew each time, never stored.
@NullMarked
package dev.staffel.playbook.reading;

import org.jspecify.annotations.NullMarked;
