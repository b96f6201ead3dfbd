/// Tests of the funnel's page and resource.
@NullMarked
package dev.staffel.server.funnel;

import org.jspecify.annotations.NullMarked;
