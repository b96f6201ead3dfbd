/// Playbook text (YAML) to engine values and back, and what a playbook says in plain language.
@NullMarked
package dev.staffel.playbook;

import org.jspecify.annotations.NullMarked;
