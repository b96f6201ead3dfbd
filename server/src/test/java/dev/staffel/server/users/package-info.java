@NullMarked
package dev.staffel.server.users;

import org.jspecify.annotations.NullMarked;
