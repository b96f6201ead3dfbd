package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Attention;
import dev.staffel.server.shell.Duty;
import dev.staffel.store.contract.ReviewAnswer;
import dev.staffel.store.contract.Reviews;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is overdue to be looked at again: a reminder from its day on, an alarm a month later.
@Component
class ReviewDays implements Attention {
    private static final int ALARM_AFTER_DAYS = 30;
    private static final int MOST_ANSWERS = 100;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Reviews reviews;
    private final PlaybookVersions versions;
    private final Clock clock;
    private final Audit audit;
    private final Sql sql;
    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    private record Known(Optional<String> tone, Instant read) {}

    ReviewDays(Reviews reviews, PlaybookVersions versions, Clock clock, Audit audit, Sql sql) {
        this.reviews = reviews;
        this.versions = versions;
        this.clock = clock;
        this.audit = audit;
        this.sql = sql;
    }

    /// Something that is to be looked at again.
    ///
    /// @param subject `definition`, `stage/<id>` or `rule/<id>`
    /// @param tone due from its day on, overdue a month later
    record Due(String subject, String name, LocalDate day, Duty.Tone tone) {
        /// `definition`, `stage` or `rule`.
        String kind() {
            int end = subject.indexOf('/');
            return end < 0 ? subject : subject.substring(0, end);
        }
    }

    /// What is due by now, the longest overdue first.
    List<Due> due(String language) {
        return until(today(), language);
    }

    /// What is due by now or in the month to come, the longest overdue first.
    List<Due> upcoming(String language) {
        return until(today().plusDays(ALARM_AFTER_DAYS), language);
    }

    /// What is to be looked at next, while nothing is due.
    Optional<Due> next(String language) {
        var today = today();
        return until(LocalDate.MAX, language).stream()
                .filter(one -> one.day().isAfter(today))
                .findFirst();
    }

    private List<Due> until(LocalDate last, String language) {
        var playbook = versions.playbook(versions.inForce().number());
        var today = today();
        return reviews.all().entrySet().stream()
                .filter(review -> !review.getValue().isAfter(last))
                .sorted(Map.Entry.comparingByValue())
                .map(review ->
                        new Due(
                                review.getKey(),
                                name(playbook, review.getKey(), language),
                                review.getValue(),
                                urgency(review.getValue(), today)))
                .toList();
    }

    /// All days that are set, by their subjects.
    Map<String, LocalDate> all() {
        return reviews.all();
    }

    /// Sets all days anew.
    void keep(Map<String, LocalDate> wanted, Caller caller) {
        sql.transact(session -> {
            reviews.set(session, wanted, caller.name());
            audit.record(session, "reviews.set", "playbook", wanted.size() + "");
        });
        known = new Known(Optional.empty(), Instant.MIN);
    }

    /// Keeps that something was found right, and when it is to be looked at next.
    ///
    /// @param due the day that is answered
    /// @return whether it was still that day's turn
    boolean answer(String subject, LocalDate due, LocalDate next, String note, Caller caller) {
        var answer =
                new ReviewAnswer(
                        subject,
                        due,
                        next,
                        note,
                        versions.inForce().number(),
                        caller.name(),
                        clock.instant());
        boolean kept =
                sql.inTransaction(session -> {
                    boolean isTurn = reviews.answer(session, answer);
                    if (isTurn) audit.record(session, "reviews.answered", subject, "" + next);
                    return isTurn;
                });
        known = new Known(Optional.empty(), Instant.MIN);
        return kept;
    }

    /// The last answers, the newest first.
    List<ReviewAnswer> answers() {
        return reviews.answers(MOST_ANSWERS);
    }

    /// What may be looked at again, by its name in forms and messages; the definition comes first, without a name.
    Map<String, String> subjects(String language) {
        var agreement = versions.playbook(versions.inForce().number()).agreement();
        var subjects = new LinkedHashMap<String, String>();
        subjects.put(Reviews.DEFINITION, "");
        agreement.ladder().stages().stream()
                .filter(stage -> !stage.entries().isEmpty())
                .forEach(stage -> subjects.put("stage/" + stage.id(), stage.label().in(language)));
        agreement
                .rules()
                .forEach(rule -> subjects.put("rule/" + rule.id(), rule.label().in(language)));
        return subjects;
    }

    /// How urgent a day is by now.
    Duty.Tone urgency(LocalDate day) {
        return urgency(day, today());
    }

    private static Duty.Tone urgency(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) return Duty.Tone.SOON;
        return alarmOf(day).isAfter(today) ? Duty.Tone.DUE : Duty.Tone.OVERDUE;
    }

    /// The day from which on it is overdue.
    LocalDate alarm(LocalDate day) {
        return alarmOf(day);
    }

    private static LocalDate alarmOf(LocalDate day) {
        return day.plusDays(ALARM_AFTER_DAYS);
    }

    /// Today in the company's zone.
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), versions.playbook(versions.inForce().number()).zone());
    }

    private static String name(Playbook playbook, String subject, String language) {
        var id = subject.substring(subject.indexOf('/') + 1);
        var agreement = playbook.agreement();
        if (subject.startsWith("stage/") && agreement.ladder().knows(id)) {
            return agreement.ladder().stage(id).label().in(language);
        }
        return agreement.rules().stream()
                .filter(rule -> subject.equals("rule/" + rule.id()))
                .map(rule -> rule.label().in(language))
                .findFirst()
                .orElse(subject.equals(Reviews.DEFINITION) ? "" : id);
    }

    /// For the navigation, which every page shows.
    @Override
    public Optional<String> tone(String entry) {
        if (!entry.equals("playbook") && !entry.equals("today")) return Optional.empty();
        var now = clock.instant();
        if (known.read().isBefore(now.minus(FRESH))) known = new Known(worst(), now);
        return known.tone();
    }

    private Optional<String> worst() {
        return due("en").stream().map(Due::tone).min(Duty.Tone::compareTo).map(Duty.Tone::badge);
    }
}
