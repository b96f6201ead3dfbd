package dev.staffel.server.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is asking: a signed-in user, an API token, or nobody yet.
///
/// A controller method gets it by naming a parameter of this type (or of [User] where only staff may come).
public sealed interface Caller {

    /// How the audit trail names this caller.
    String name();

    boolean hasAny(Set<Role> roles, Set<Scope> scopes);

    /// The caller of the request this thread answers.
    static Caller current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller
                ? caller
                : new Nobody();
    }

    /// A person with a session in the browser.
    record User(UUID id, String email, String name, Set<Role> roles) implements Caller {
        public User {
            roles = Set.copyOf(roles);
        }

        public boolean is(Role role) {
            return roles.contains(role);
        }

        @Override
        public boolean hasAny(Set<Role> allowed, Set<Scope> scopes) {
            return roles.stream().anyMatch(allowed::contains);
        }
    }

    /// A program with a bearer token.
    record Token(UUID id, String name, Set<Scope> scopes) implements Caller {
        public Token {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public boolean hasAny(Set<Role> roles, Set<Scope> allowed) {
            return !allowed.isEmpty()
                    && (scopes.contains(Scope.ADMIN)
                            || scopes.stream().anyMatch(allowed::contains));
        }
    }

    /// Somebody who has not signed in.
    record Nobody() implements Caller {
        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasAny(Set<Role> roles, Set<Scope> scopes) {
            return false;
        }
    }
}
