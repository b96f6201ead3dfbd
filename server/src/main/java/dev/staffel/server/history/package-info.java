/// The history of the playbook's versions as files: told, so that a company may keep it in its own version control, and taken
/// over from there.
@NullMarked
package dev.staffel.server.history;

import org.jspecify.annotations.NullMarked;
