package dev.staffel.engine;

import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the next instant at which time alone may decide something about a lead.
final class Wakes {
    private final Playbook playbook;
    private final Reading reading;
    private final Silences silences;
    private final List<Stage> riseByTime; // stages that time alone may lift a lead to
    private final boolean mayQualifyAgainByTime;

    Wakes(Playbook playbook, Reading reading) {
        this.playbook = playbook;
        this.reading = reading;
        this.silences = new Silences(playbook, reading);
        this.riseByTime =
                playbook.agreement().ladder().stages().stream()
                        .filter(Wakes::mayRiseByTime)
                        .toList();
        this.mayQualifyAgainByTime =
                Ageing.mayComeToHold(playbook.agreement().handover().requalify());
    }

    private static boolean mayRiseByTime(Stage stage) {
        return stage.entries().stream().anyMatch(entry -> Ageing.mayComeToHold(entry.criterion()));
    }

    /// The first one after `after`, by when the lead has been asked last.
    Optional<Instant> next(Lead lead, Instant after) {
        int today = reading.days().of(after);
        int moving = moving(lead, today, Leeway.NONE);
        return next(lead, Math.min(moving, silences.due(lead, today)));
    }

    /// The same without what only tells somebody that the lead has gone silent.
    Optional<Instant> nextMoving(Lead lead, Instant after, Leeway leeway) {
        return next(lead, moving(lead, reading.days().of(after), leeway));
    }

    private Optional<Instant> next(Lead lead, int day) {
        if (lead.process().isClosed()) return Optional.empty();
        var first = earlier(offer(lead), owed(lead.process()));
        first = earlier(first, lead.process().hold().map(Hold::until).orElse(null));
        return Optional.ofNullable(
                day == Integer.MAX_VALUE ? first : earlier(first, reading.days().start(day)));
    }

    private static @Nullable Instant offer(Lead lead) {
        var offer = lead.process().offer().orElse(null);
        if (offer == null || offer.times().isEmpty()) return null;
        var times = offer.times().get();
        var head = times.headAt().orElse(null);
        return switch (offer.step()) {
            case RUNNING -> earlier(times.remindAt(), head);
            case REMINDED -> earlier(times.deadline(), head);
            case EXPIRED -> head;
            case ESCALATED -> null;
        };
    }

    private static @Nullable Instant owed(Process process) {
        var data = next(process.debt().map(Debt::clock));
        return earlier(data, earlier(next(process.contact()), next(process.outcome())));
    }

    private static @Nullable Instant next(Optional<Running> clock) {
        return clock.flatMap(Running::next).orElse(null);
    }

    /// The next day, after today, on which its evidence may be read differently enough to move it.
    private int moving(Lead lead, int today, Leeway leeway) {
        if (lead.process().hold().isPresent()) return Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        var ladder = playbook.agreement().ladder();
        var stage = ladder.stage(lead.process().stage());
        if (stage.fallback().isPresent() && lead.process().holder().isMarketing()) {
            var hysteresis = new Hysteresis(playbook, reading, stage);
            next = Math.max(today + 1, hysteresis.due(lead, today, leeway));
        }
        return Math.min(next, rise(lead, today));
    }

    private int rise(Lead lead, int today) {
        var ladder = playbook.agreement().ladder();
        var stage = ladder.stage(lead.process().stage());
        if (ladder.rises(stage.id()).isEmpty()) return Integer.MAX_VALUE;
        boolean again = mayQualifyAgainByTime && stage.isFor(Purpose.RECYCLED);
        for (var to : ladder.rises(stage.id())) {
            if (again || riseByTime.contains(to)) return today + 1;
        }
        return reading.nextRelief(lead.evidence(), today);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        if (other == null) return one;
        return one.isBefore(other) ? one : other;
    }
}
