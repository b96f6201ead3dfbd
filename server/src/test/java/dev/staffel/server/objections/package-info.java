@NullMarked
package dev.staffel.server.objections;

import org.jspecify.annotations.NullMarked;
