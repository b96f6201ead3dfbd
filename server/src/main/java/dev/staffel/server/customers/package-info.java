/// Customers after winning: what they have of ours, and whom they recommend.
@NullMarked
package dev.staffel.server.customers;

import org.jspecify.annotations.NullMarked;
