/// Tests of the sellers' bench.
@NullMarked
package dev.staffel.bench.sales;

import org.jspecify.annotations.NullMarked;
