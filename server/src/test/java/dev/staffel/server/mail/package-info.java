@NullMarked
package dev.staffel.server.mail;

import org.jspecify.annotations.NullMarked;
