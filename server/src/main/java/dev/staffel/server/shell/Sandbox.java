package dev.staffel.server.shell;

import jakarta.servlet.http.HttpServletRequest;

/// Marks an answer as somebody else's content: the browser may run nothing of it and load nothing for it.
public final class Sandbox {
    /// The content security policy of such an answer.
    public static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static final String DEMANDED = Sandbox.class.getName();

    private Sandbox() {}

    public static void demand(HttpServletRequest request) {
        request.setAttribute(DEMANDED, true);
    }

    public static boolean isDemanded(HttpServletRequest request) {
        return request.getAttribute(DEMANDED) != null;
    }
}
