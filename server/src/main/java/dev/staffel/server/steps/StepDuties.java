package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the reader has to do with the leads that they hold.
@Component
class StepDuties implements Duties {
    private final Steps steps;
    private final Calendars calendars;
    private final Messages messages;

    StepDuties(Steps steps, Calendars calendars, Messages messages) {
        this.steps = steps;
        this.calendars = calendars;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        var today = calendars.today();
        var mine = steps.mine(user.id(), Steps.Behind.NONE, 0);
        var duties = new ArrayList<Duty>();
        if (mine.overdue() > 0)
            duties.add(
                    duty(
                            Duty.Tone.OVERDUE,
                            "overdue",
                            mine.overdue(),
                            "/steps",
                            today.minusDays(1),
                            user,
                            locale));
        if (mine.without() > 0)
            duties.add(
                    duty(
                            Duty.Tone.OVERDUE,
                            "without",
                            mine.without(),
                            "/leads?holder=me&next=none",
                            today,
                            user,
                            locale));
        if (mine.today() > 0)
            duties.add(duty(Duty.Tone.DUE, "today", mine.today(), "/steps", today, user, locale));
        return duties;
    }

    private Duty duty(
            Duty.Tone tone,
            String what,
            long count,
            String address,
            LocalDate until,
            Caller.User user,
            Locale locale) {
        return new Duty(
                tone,
                messages.text(locale, "steps.duty." + what, count),
                address,
                user.name(),
                Optional.of(until),
                Optional.empty());
    }
}
