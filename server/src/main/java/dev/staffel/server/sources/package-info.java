/// Sources: the technical ways in, with their keys, settings and what the playbook does not know of what they send.
@NullMarked
package dev.staffel.server.sources;

import org.jspecify.annotations.NullMarked;
