/// What waits for heads, marketing and administrators: who has to do what until when.
@NullMarked
package dev.staffel.server.today;

import org.jspecify.annotations.NullMarked;
