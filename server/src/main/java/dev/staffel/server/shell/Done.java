package dev.staffel.server.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What a controller method answers after it changed something: go to a page, and say one sentence there.
///
/// A form gets a redirect (303); a request of htmx makes the whole browser go there.
public final class Done implements Answer {
    final String path;
    final HttpHeaders headers = new HttpHeaders();
    @Nullable Toast toast;

    private Done(String path) {
        this.path = path;
    }

    /// Goes to a path of this application, which begins with one slash.
    public static Done to(String path) {
        if (!isLocal(path)) throw new IllegalArgumentException("not a local path: " + path);
        return new Done(path);
    }

    /// A path given by the browser, followed only when it stays inside this application.
    public static Done to(@Nullable String path, String otherwise) {
        return new Done(path != null && isLocal(path) ? path : otherwise);
    }

    public Done saying(String key, Object... arguments) {
        toast = Toast.of(key, arguments);
        return this;
    }

    public Done headers(HttpHeaders more) {
        headers.addAll(more);
        return this;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
