package dev.staffel.server.api;

import dev.staffel.server.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/// Lets a client repeat a change of the API without doing it twice, by the header `Idempotency-Key`.
///
/// The first answer is kept for a day and given again; an error of ours is not, so trying again makes sense.
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    private static final int KEY_LENGTH = 200;
    private static final int BODY_LENGTH = 10 << 20;

    private final Answers answers;
    private final JsonMapper json;

    IdempotencyFilter(Answers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key") == null
                || !request.getRequestURI().startsWith("/api/")
                || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            refuse(Refusal.invalid("Idempotency-Key", "1 to 200 characters").problem(), response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(BODY_LENGTH + 1);
        if (body.length > BODY_LENGTH) {
            refuse(
                    Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-large",
                            "With an Idempotency-Key a body may have 10 MB at most."),
                    response);
            return;
        }
        var asked = new Answers.Asked(caller(), key, Answers.hash(request, body));
        if (answers.claim(asked)) {
            first(asked, new KeptBody(request, body), response, chain);
            return;
        }
        again(asked, response);
    }

    private void first(
            Answers.Asked asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            done = kept.getStatus() < 500;
        } finally {
            if (done) {
                answers.keep(
                        asked,
                        kept.getStatus(),
                        Objects.requireNonNullElse(kept.getContentType(), ""),
                        kept.getContentAsByteArray());
            } else {
                answers.drop(asked);
            }
        }
        kept.copyBodyToResponse();
    }

    private void again(Answers.Asked asked, HttpServletResponse response) throws IOException {
        Optional<Answers.Kept> kept = answers.find(asked);
        if (kept.isEmpty() || kept.get().isUnderWay()) {
            response.setHeader("Retry-After", "1");
            refuse(
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "under-way",
                            "The first request with this Idempotency-Key is still under way."),
                    response);
        } else if (!kept.get().isFor(asked)) {
            refuse(
                    Refusal.invalid("Idempotency-Key", "was used for another request").problem(),
                    response);
        } else {
            kept.get().writeTo(response);
        }
    }

    private void refuse(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static String caller() {
        return switch (Caller.current()) {
            case Caller.User user -> "user " + user.id();
            case Caller.Token token -> "token " + token.id();
            case Caller.Nobody nobody -> "nobody";
        };
    }
}
