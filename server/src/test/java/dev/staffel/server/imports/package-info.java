/// Tests of imports from the upload to the log, on a real PostgreSQL.
@NullMarked
package dev.staffel.server.imports;

import org.jspecify.annotations.NullMarked;
