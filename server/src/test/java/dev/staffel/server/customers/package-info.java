@NullMarked
package dev.staffel.server.customers;

import org.jspecify.annotations.NullMarked;
