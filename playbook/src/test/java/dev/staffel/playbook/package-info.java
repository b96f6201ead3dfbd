/// Tests of playbook text.
@NullMarked
package dev.staffel.playbook;

import org.jspecify.annotations.NullMarked;
