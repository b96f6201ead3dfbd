package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Attention;
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
    /// @param tone clock when it is due, bad when that was a month ago
    record Due(String subject, String name, LocalDate day, String tone) {}

    /// What is due by now, the longest overdue first.
    List<Due> due(String language) {
        var playbook = versions.playbook(versions.inForce().number());
        var today = LocalDate.ofInstant(clock.instant(), playbook.zone());
        return reviews.all().entrySet().stream()
                .filter(review -> !review.getValue().isAfter(today))
                .sorted(Map.Entry.comparingByValue())
                .map(review ->
                        new Due(
                                review.getKey(),
                                name(playbook, review.getKey(), language),
                                review.getValue(),
                                tone(review.getValue(), today)))
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

    /// How urgent a day is by now; nothing while it lies ahead.
    Optional<String> tone(LocalDate day) {
        var zone = versions.playbook(versions.inForce().number()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return day.isAfter(today) ? Optional.empty() : Optional.of(tone(day, today));
    }

    private static String tone(LocalDate day, LocalDate today) {
        return day.plusDays(ALARM_AFTER_DAYS).isAfter(today) ? "clock" : "bad";
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
        if (!entry.equals("playbook")) return Optional.empty();
        var now = clock.instant();
        if (known.read().isBefore(now.minus(FRESH))) known = new Known(worst(), now);
        return known.tone();
    }

    private Optional<String> worst() {
        var tones = due("en").stream().map(Due::tone).toList();
        if (tones.contains("bad")) return Optional.of("bad");
        return tones.isEmpty() ? Optional.empty() : Optional.of("clock");
    }
}
