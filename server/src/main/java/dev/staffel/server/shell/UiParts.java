package dev.staffel.server.shell;

import dev.staffel.server.access.Routes;
import java.time.ZoneId;
import java.util.function.Supplier;

/// What all pages share, made once at the start.
record UiParts(
        Messages messages,
        Routes routes,
        Assets assets,
        Supplier<ZoneId> zone,
        Demonstrating demonstrating,
        Attention attention,
        Counts counts) {}
