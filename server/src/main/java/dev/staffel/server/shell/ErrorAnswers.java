package dev.staffel.server.shell;

import dev.staffel.server.api.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers errors alike wherever they arise: a calm page for people, problem+json for programs, never a stack trace.
@Component
public final class ErrorAnswers {
    private final Renderer renderer;
    private final JsonMapper json;

    ErrorAnswers(Renderer renderer, JsonMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    /// Answers with a status; `kind` names the texts `shell.error.<kind>.title` and `.text`.
    public void answer(
            HttpStatus status,
            String kind,
            @Nullable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        if (isApi(request)) {
            Problem problem = Problem.of(status, code(status), sentence(status));
            answer(id == null ? problem : problem.withId(id), response);
            return;
        }
        Page page = Page.of("shell/error").with("kind", kind).status(status);
        renderer.write(id == null ? page : page.with("number", id), request, response);
    }

    public void answer(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// Whether a program asks, which gets problem+json.
    public static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.equals("/metrics");
    }

    private static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "A valid token or session is needed.";
            case FORBIDDEN -> "The token or the roles of the caller do not include this.";
            case NOT_FOUND -> "Nothing is at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not know this method.";
            case SERVICE_UNAVAILABLE ->
                    "The database does not answer just now. Ask again with the same Idempotency-Key.";
            default ->
                    status.is5xxServerError()
                            ? "An error on our side; the log knows more under the id."
                            : "The request can't be understood.";
        };
    }
}
