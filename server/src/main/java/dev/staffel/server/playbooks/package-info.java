/// The playbook: what it says in plain language, its text, its versions, and putting a new one in force.
@NullMarked
package dev.staffel.server.playbooks;

import org.jspecify.annotations.NullMarked;
