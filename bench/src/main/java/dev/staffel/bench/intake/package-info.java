/// The intake alone, beside a server that does nothing and beside PostgreSQL's own COPY.
@NullMarked
package dev.staffel.bench.intake;

import org.jspecify.annotations.NullMarked;
