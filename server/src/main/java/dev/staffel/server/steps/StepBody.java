package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Staff;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a program says of a step, and tells every problem of it at once.
final class StepBody {
    private static final int LONGEST_MINUTES = 1_440;
    private static final int USUAL_MINUTES = 60;

    private final List<Problem.Place> problems = new ArrayList<>();
    private final ZoneId zone;
    private final List<Caller.User> users;

    StepBody(ZoneId zone, Staff staff) {
        this.zone = zone;
        this.users = staff.active();
    }

    /// A user by id or e-mail address.
    Optional<Caller.User> user(String field, @Nullable String text) {
        var wanted = Optional.ofNullable(text).orElse("").strip();
        var found =
                users.stream()
                        .filter(user ->
                                user.id().toString().equals(wanted)
                                        || user.email().equalsIgnoreCase(wanted))
                        .findFirst();
        if (found.isEmpty()) reject(field, "id or e-mail address of a user who can sign in");
        return found;
    }

    long lead(@Nullable Long lead) {
        if (lead == null) reject("lead", "the number of a lead");
        return lead == null ? 0 : lead;
    }

    Optional<StepKind> kind(@Nullable String text) {
        var kind = StepKind.of(Optional.ofNullable(text).orElse(""));
        if (kind.isEmpty()) reject("kind", "call, mail, meeting or task");
        return kind;
    }

    Optional<StepOutcome> outcome(@Nullable String text) {
        var outcome = StepOutcome.of(Optional.ofNullable(text).orElse(""));
        if (outcome.isEmpty())
            reject("outcome", "reached, not-reached, sent, held, not-held or done");
        return outcome;
    }

    String text(String field, @Nullable String text, int most) {
        var said = Optional.ofNullable(text).orElse("").strip();
        if (said.length() > most) reject(field, "at most " + most + " characters");
        return said;
    }

    /// A day such as `2026-11-30`, or an instant.
    Optional<NextStep> when(StepKind kind, @Nullable String due, @Nullable Integer minutes) {
        var typed = Optional.ofNullable(due).orElse("").strip();
        boolean timed = typed.contains("T");
        if (kind == StepKind.MEETING && !timed) reject("due", "a meeting needs an instant");
        int length = minutes == null ? USUAL_MINUTES : minutes;
        if (length < 1 || length > LONGEST_MINUTES) reject("minutes", "1 to " + LONGEST_MINUTES);
        try {
            var at =
                    timed
                            ? Instant.parse(typed)
                            : LocalDate.parse(typed).atStartOfDay(zone).toInstant();
            if (!problems.isEmpty()) return Optional.empty();
            var ends =
                    kind == StepKind.MEETING
                            ? Optional.of(at.plus(length, ChronoUnit.MINUTES))
                            : Optional.<Instant>empty();
            return Optional.of(NextStep.at(kind, at, timed, ends));
        } catch (DateTimeException e) {
            reject("due", "a day such as 2026-11-30, or an instant such as 2026-11-30T13:00:00Z");
            return Optional.empty();
        }
    }

    private void reject(String at, String message) {
        problems.add(new Problem.Place(at, message));
    }

    /// @throws Refusal when something is wrong
    void check() {
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
    }
}
