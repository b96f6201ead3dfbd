/// What pages and the REST API read: lists of leads, one lead with its decisions and its timeline.
@NullMarked
package dev.staffel.store.read;

import org.jspecify.annotations.NullMarked;
