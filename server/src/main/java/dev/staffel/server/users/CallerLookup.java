package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Finds the caller of a request in the database, when first asked: by bearer token, else by session cookie.
@Component
class CallerLookup implements SecurityContextRepository {
    /// What open pages ask for by themselves, again and again.
    private static final String BY_ITSELF = "/notices/stream";

    private final Sessions sessions;
    private final Tokens tokens;

    CallerLookup(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it, nobody calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The session is kept by its cookie and its row; there is nothing else to save.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private Optional<? extends Caller> find(HttpServletRequest request) {
        if (SecuritySetup.hasBearer(request)) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return tokens.find(header.substring("Bearer ".length()).strip());
        }
        boolean isUse = !request.getRequestURI().equals(BY_ITSELF);
        return Cookies.session(request).flatMap(text -> sessions.find(text, isUse));
    }

    /// Looked up once, and not at all for what anyone may see.
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private Optional<SecurityContext> found = Optional.empty();

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                find(request)
                        .ifPresent(caller -> context.setAuthentication(new Authenticated(caller)));
                found = Optional.of(context);
            }
            return found.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    /// Spring's view of a caller.
    private static final class Authenticated extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1;

        private final transient Caller caller;

        private Authenticated(Caller caller) {
            super(List.of());
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return caller;
        }
    }
}
