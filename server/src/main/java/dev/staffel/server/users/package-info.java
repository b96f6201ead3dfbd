/// Signing in, sessions, users with their roles, own account, one-time links and API tokens.
@NullMarked
package dev.staffel.server.users;

import org.jspecify.annotations.NullMarked;
