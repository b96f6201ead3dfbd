/// Opportunities: what a company may buy, worked by one seller with several leads until it is won or lost.
@NullMarked
package dev.staffel.server.opportunities;

import org.jspecify.annotations.NullMarked;
