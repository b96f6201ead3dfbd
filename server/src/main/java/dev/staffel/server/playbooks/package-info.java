/// The playbook: what it says in plain language, its text, its versions, and the drafts that become the next one.
@NullMarked
package dev.staffel.server.playbooks;

import org.jspecify.annotations.NullMarked;
