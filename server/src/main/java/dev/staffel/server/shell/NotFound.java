package dev.staffel.server.shell;

/// Thrown by a page when what its address names is not there; shows the page for 404.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound() {
        super("not found", null, false, false);
    }
}
