package dev.staffel.server.playbooks;

import dev.staffel.store.playbooks.PlaybookVersions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has each page that only reads asked of one version of the playbook, read once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OneVersionFilter extends OncePerRequestFilter {
    private final PlaybookVersions versions;

    OneVersionFilter(PlaybookVersions versions) {
        this.versions = versions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = versions.oneReading()) {
            chain.doFilter(request, response);
        }
    }
}
