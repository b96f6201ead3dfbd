/// The editor of drafts for people who don't write YAML: things with their fields, criteria by fields, operators and values,
/// how many leads match, and one lead under the draft.
@NullMarked
package dev.staffel.server.editor;

import org.jspecify.annotations.NullMarked;
