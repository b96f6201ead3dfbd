package dev.staffel.server.handover;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.read.Owed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// That marketing gives what leads are missing: questions of sales, and required data.
@Component
class OwedDuties implements Duties {
    private final Owed owed;
    private final Messages messages;
    private final CompanyZone zone;
    private final Clock clock;

    OwedDuties(Owed owed, Messages messages, CompanyZone zone, Clock clock) {
        this.owed = owed;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        if (!user.is(Role.MARKETING) && !user.is(Role.HEAD_OF_MARKETING)) return List.of();
        var sum = owed.sum(clock.instant());
        if (sum.count() == 0) return List.of();
        var what =
                sum.late() == 0
                        ? messages.text(locale, "handover.owed.duty", sum.count())
                        : messages.text(locale, "handover.owed.duty.late", sum.count(), sum.late());
        return List.of(
                new Duty(
                        sum.late() > 0 ? Duty.Tone.OVERDUE : Duty.Tone.DUE,
                        what,
                        "/owed",
                        messages.text(locale, "handover.owed.who"),
                        sum.first().map(first -> first.atZone(zone.get()).toLocalDate()),
                        Optional.empty()));
    }
}
