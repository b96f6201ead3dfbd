@NullMarked
package dev.staffel.server.playbooks;

import org.jspecify.annotations.NullMarked;
