package dev.staffel.server.shell;

/// What a controller method may answer: a [Page] to show, or [Done] when something was changed.
public sealed interface Answer permits Page, Done {}
