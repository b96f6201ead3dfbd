@NullMarked
package dev.staffel.server.api;

import org.jspecify.annotations.NullMarked;
