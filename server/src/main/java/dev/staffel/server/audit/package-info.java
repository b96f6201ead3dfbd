/// The page that shows the audit trail.
@NullMarked
package dev.staffel.server.audit;

import org.jspecify.annotations.NullMarked;
