package dev.staffel.server.users;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Routes;
import dev.staffel.server.shell.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Answers a request that the guard refused: sign in first, not yours, or not there.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Routes routes;
    private final ErrorAnswers answers;

    Refusals(Routes routes, ErrorAnswers answers) {
        this.routes = routes;
        this.answers = answers;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        String login = "/login?next=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
        if (ErrorAnswers.isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answers.answer(HttpStatus.UNAUTHORIZED, "403", null, request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", login);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, login);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            answers.answer(HttpStatus.FORBIDDEN, "expired", null, request, response);
        } else if (Caller.current() instanceof Caller.Nobody && !isListed(request)) {
            answers.answer(HttpStatus.NOT_FOUND, "404", null, request, response);
        } else if (!routes.knows(request.getRequestURI())) {
            answers.answer(HttpStatus.NOT_FOUND, "404", null, request, response);
        } else if (!isListed(request)) {
            answers.answer(HttpStatus.METHOD_NOT_ALLOWED, "400", null, request, response);
        } else {
            answers.answer(HttpStatus.FORBIDDEN, "403", null, request, response);
        }
    }

    private boolean isListed(HttpServletRequest request) {
        return routes.find(request.getMethod(), request.getRequestURI()).isPresent();
    }

    /// Where to go after signing in; a form that was sent can't be sent again.
    private static String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "/";
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
