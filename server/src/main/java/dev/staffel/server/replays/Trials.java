package dev.staffel.server.replays;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.replay.Stretch;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Trial;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Runs each trial once a night as its what-if against the version in force, from the day on which it began to the last
/// midnight in the company's zone. A night on which the program was off is made up for at its start.
@Component
class Trials {
    /// How long after midnight a night begins.
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private static final String BY = "staffel";

    private final Drafts drafts;
    private final PlaybookVersions versions;
    private final Replays replays;
    private final ReplayForm form;
    private final Messages messages;
    private final Clock clock;

    Trials(
            Drafts drafts,
            PlaybookVersions versions,
            Replays replays,
            ReplayForm form,
            Messages messages,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.replays = replays;
        this.form = form;
        this.messages = messages;
        this.clock = clock;
    }

    /// A trial with what its last night found, if one is over.
    record Line(Trial trial, Optional<TrialNight> night) {}

    List<Line> lines() {
        return drafts.trials().stream()
                .map(trial -> new Line(trial, replays.newestNight(trial.draft().id())))
                .toList();
    }

    Optional<Line> line(long draft) {
        return lines().stream().filter(line -> line.trial().draft().id() == draft).findFirst();
    }

    /// Asks for what has not been run for this night yet.
    void look() {
        var inForce = versions.inForce();
        var zone = versions.playbook(inForce.number()).zone();
        var night = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), zone);
        for (Trial trial : drafts.trials()) {
            request(trial, inForce.number(), inForce.text(), night, zone)
                    .ifPresent(request -> replays.askNightly(request, night, BY));
        }
    }

    /// Nothing before its first midnight, nor while its text has problems.
    private Optional<ReplayRequest> request(
            Trial trial, int number, String inForce, LocalDate night, ZoneId zone) {
        var draft = trial.draft();
        var since = LocalDate.ofInstant(trial.since(), zone);
        boolean isReadable = PlaybookText.read(draft.text()) instanceof ReadResult.Good;
        if (!since.isBefore(night) || !isReadable) return Optional.empty();
        var title = messages.text(Locale.ENGLISH, "replays.version", number);
        return Optional.of(
                new ReplayRequest(
                        draft.title(),
                        new ReplayRequest.Side(title, inForce),
                        new ReplayRequest.Side(draft.title(), draft.text()),
                        Optional.of(new ReplayRequest.OfDraft(draft.id(), draft.revision())),
                        form.fields("").getOrDefault("stage", ""),
                        new Stretch(
                                since.atStartOfDay(zone).toInstant(),
                                night.atStartOfDay(zone).toInstant()),
                        ""));
    }
}
