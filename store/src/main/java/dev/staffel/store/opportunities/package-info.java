/// Opportunities: what a company may buy, its leads moved together, and how often such come to a good end.
@NullMarked
package dev.staffel.store.opportunities;

import org.jspecify.annotations.NullMarked;
