/// How quickly the staff plane answers fifty sellers who work at once.
@NullMarked
package dev.staffel.bench.sales;

import org.jspecify.annotations.NullMarked;
