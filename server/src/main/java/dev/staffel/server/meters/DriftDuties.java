package dev.staffel.server.meters;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// That the heads look at bands that are no longer accepted as promised.
@Component
class DriftDuties implements Duties {
    private final DriftWatch drift;
    private final Messages messages;

    DriftDuties(DriftWatch drift, Messages messages) {
        this.drift = drift;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        if (!user.is(Role.HEAD_OF_MARKETING) && !user.is(Role.HEAD_OF_SALES)) return List.of();
        int alarmed = drift.seen().alarmed().size();
        if (alarmed == 0) return List.of();
        return List.of(
                new Duty(
                        Duty.Tone.DUE,
                        messages.text(locale, "meters.drift.alarmed", alarmed),
                        "/meters/drift",
                        user.name(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
