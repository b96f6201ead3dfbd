/// Who may do what: roles, scopes, the caller of a request and the one table of routes that decides.
@NullMarked
package dev.staffel.server.access;

import org.jspecify.annotations.NullMarked;
