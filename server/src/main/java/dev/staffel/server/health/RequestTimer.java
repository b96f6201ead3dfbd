package dev.staffel.server.health;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Measures each request under its route, never under its address, which may name a person.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestTimer extends OncePerRequestFilter {
    private final PrometheusMeterRegistry meters;

    RequestTimer(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timer.Sample sample = Timer.start(meters);
        try {
            chain.doFilter(request, response);
        } finally {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            sample.stop(
                    Timer.builder("staffel.http")
                            .description("Requests of the staff plane")
                            .tag("method", verb(request))
                            .tag("route", route == null ? "none" : route.toString())
                            .tag("status", Integer.toString(response.getStatus()))
                            .publishPercentileHistogram()
                            .register(meters));
        }
    }

    /// A made-up verb must not make a new time series.
    private static String verb(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> request.getMethod();
            default -> "other";
        };
    }
}
