/// Meters as everybody reads them.
@NullMarked
package dev.staffel.server.meters;

import org.jspecify.annotations.NullMarked;
