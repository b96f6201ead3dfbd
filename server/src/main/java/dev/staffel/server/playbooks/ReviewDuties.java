package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Duties;
import dev.staffel.server.shell.Duty;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Staff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// That both heads look again at what they have agreed on, once its day has come.
@Component
class ReviewDuties implements Duties {
    private static final int MONTHS_UNTIL_NEXT = 6;

    private final ReviewDays days;
    private final Staff staff;
    private final Messages messages;

    ReviewDuties(ReviewDays days, Staff staff, Messages messages) {
        this.days = days;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public List<Duty> of(Caller.User user, Locale locale) {
        return days.upcoming(locale.getLanguage()).stream()
                .map(due -> duty(due, heads(locale), locale))
                .toList();
    }

    /// What is due by now, the longest overdue first.
    List<Duty> due(Locale locale) {
        var heads = heads(locale);
        return days.due(locale.getLanguage()).stream()
                .map(due -> duty(due, heads, locale))
                .toList();
    }

    /// The next one that lies ahead.
    Optional<Duty> next(Locale locale) {
        return days.next(locale.getLanguage()).map(due -> duty(due, heads(locale), locale));
    }

    private Duty duty(ReviewDays.Due due, String heads, Locale locale) {
        boolean isSoon = due.tone() == Duty.Tone.SOON;
        return new Duty(
                due.tone(),
                name(due, locale),
                "/playbook/review#" + ReviewPage.field(due.subject()),
                heads,
                Optional.of(isSoon ? due.day() : days.alarm(due.day())),
                isSoon ? Optional.empty() : Optional.of(answering(due, locale)));
    }

    private Duty.Answering answering(ReviewDays.Due due, Locale locale) {
        return new Duty.Answering(
                "/playbook/review/answer",
                Map.of("subject", due.subject(), "day", due.day().toString()),
                messages.text(locale, "reviews.right"),
                "next",
                messages.text(locale, "reviews.next"),
                days.today().plusMonths(MONTHS_UNTIL_NEXT));
    }

    /// Such as "Criteria and thresholds of MQL".
    private String name(ReviewDays.Due due, Locale locale) {
        return messages.text(locale, "reviews." + due.kind(), due.name()).strip();
    }

    /// By name where there are any: what is agreed is both sides'.
    private String heads(Locale locale) {
        var names =
                staff.active().stream()
                        .filter(user ->
                                user.is(Role.HEAD_OF_MARKETING) || user.is(Role.HEAD_OF_SALES))
                        .map(Caller.User::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? messages.text(locale, "reviews.heads") : names;
    }
}
