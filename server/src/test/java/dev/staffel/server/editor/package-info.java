/// The editor's pages, tried against the running application.
@NullMarked
package dev.staffel.server.editor;

import org.jspecify.annotations.NullMarked;
