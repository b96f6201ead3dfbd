package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;

/// Writes a [Page] or a [Done] as the answer to a request.
public final class Renderer {
    private final UiParts parts;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Renderer.class.getClassLoader(), "dev.staffel.server");

    Renderer(UiParts parts) {
        this.parts = parts;
    }

    public void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String part = isPartial(request) ? page.part : null;
        Toast toast = page.toast;
        if (toast == null && part == null) {
            toast = ToastCookie.read(request).orElse(null);
            if (toast != null) response.addHeader(HttpHeaders.SET_COOKIE, ToastCookie.clear());
        }
        Ui ui = ui(request, toast);
        Map<String, Object> parameters = new LinkedHashMap<>(page.parameters);
        parameters.put("ui", ui);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render((part == null ? page.template : part) + ".jte", parameters, output);
        if (part != null && toast != null) {
            templates.render("shell/toastBeside.jte", Map.of("ui", ui), output);
        }
        response.setStatus(page.status.value());
        page.headers.forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        response.setContentType("text/html;charset=utf-8");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    public void write(Done done, HttpServletRequest request, HttpServletResponse response) {
        done.headers.forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        Toast toast = done.toast;
        if (toast != null) response.addHeader(HttpHeaders.SET_COOKIE, ToastCookie.keep(toast));
        if (isPartial(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Redirect", done.path);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, done.path);
    }

    private Ui ui(HttpServletRequest request, @Nullable Toast toast) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString();
        Ui.Request asked =
                new Ui.Request(
                        request.getRequestURI(),
                        query == null ? "" : query,
                        Nonce.of(request),
                        csrf == null ? "_csrf" : csrf.getParameterName(),
                        csrf == null ? "X-CSRF-TOKEN" : csrf.getHeaderName(),
                        csrf == null ? "" : csrf.getToken(),
                        toast);
        return new Ui(parts, Caller.current(), Preferences.of(request), asked);
    }

    /// Whether htmx wants a part; going back in the browser's history wants the page.
    static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-History-Restore-Request") == null
                && request.getHeader("HX-Boosted") == null;
    }
}
