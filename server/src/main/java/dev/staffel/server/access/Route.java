package dev.staffel.server.access;

import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;

/// One line of the routes table: a verb on a path, and who may use it.
public record Route(
        String verb, PathPattern pattern, boolean anyone, Set<Role> roles, Set<Scope> scopes) {
    public Route {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean allows(Caller caller) {
        return anyone || caller.hasAny(roles, scopes);
    }

    @Override
    public String toString() {
        return verb + " " + pattern.getPatternString();
    }
}
