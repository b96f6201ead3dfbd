package dev.staffel.server.playbooks;

import dev.staffel.engine.Playbook;
import dev.staffel.server.shell.Attention;
import dev.staffel.store.contract.Reviews;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    private record Known(Optional<String> tone, Instant read) {}

    ReviewDays(Reviews reviews, PlaybookVersions versions, Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.clock = clock;
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
                .sorted(java.util.Map.Entry.comparingByValue())
                .map(review ->
                        new Due(
                                review.getKey(),
                                name(playbook, review.getKey(), language),
                                review.getValue(),
                                tone(review.getValue(), today)))
                .toList();
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

    void forget() {
        known = new Known(Optional.empty(), Instant.MIN);
    }

    private Optional<String> worst() {
        var tones = due("en").stream().map(Due::tone).toList();
        if (tones.contains("bad")) return Optional.of("bad");
        return tones.isEmpty() ? Optional.empty() : Optional.of("clock");
    }
}
