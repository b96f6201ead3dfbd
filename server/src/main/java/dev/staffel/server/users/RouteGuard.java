package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Route;
import dev.staffel.server.access.Routes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Decides every request by the table of routes; what is not listed is refused.
final class RouteGuard implements AuthorizationManager<RequestAuthorizationContext> {
    private final Routes routes;

    RouteGuard(Routes routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean allowed =
                routes.find(request.getMethod(), request.getRequestURI())
                        .map(route -> allows(route, caller))
                        .orElse(false);
        return new AuthorizationDecision(allowed);
    }

    /// A route for anyone is decided without looking up the caller.
    private static boolean allows(
            Route route, Supplier<? extends @Nullable Authentication> caller) {
        if (route.anyone()) return true;
        Authentication known = caller.get();
        return known != null
                && known.getPrincipal() instanceof Caller asking
                && route.allows(asking);
    }
}
