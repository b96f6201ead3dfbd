package dev.staffel.server.replays;

import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// Tells a terminal how far a replay has come and how long it will still take, about once a second.
final class ProgressLines implements ReplayFold.Progress {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final PrintStream err;
    private final Clock clock;
    private final Messages messages;
    private final Locale locale;
    private final Formats formats;
    private final Instant begun;
    private final AtomicReference<Instant> told;

    ProgressLines(PrintStream err, Clock clock, Messages messages, Locale locale) {
        this.err = err;
        this.clock = clock;
        this.messages = messages;
        this.locale = locale;
        this.formats = new Formats(locale, clock.getZone(), messages);
        this.begun = clock.instant();
        this.told = new AtomicReference<>(begun);
    }

    @Override
    public boolean goesOn(long leadsDone, long total, long signals) {
        var now = clock.instant();
        var last = told.get();
        if (now.isBefore(last.plus(BETWEEN)) || !told.compareAndSet(last, now)) return true;
        var left =
                Duration.between(begun, now)
                        .multipliedBy(Math.max(0, total - leadsDone))
                        .dividedBy(leadsDone);
        err.println(
                messages.text(locale, "replays.progress.of", leadsDone, total)
                        + ", "
                        + messages.text(locale, "replays.progress.left", formats.span(left)));
        return true;
    }
}
