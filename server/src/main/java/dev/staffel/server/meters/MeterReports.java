package dev.staffel.server.meters;

import dev.staffel.replay.meters.Pace;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.read.HandoverFilter;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Reads what is counted of handovers.
@Component
class MeterReports {
    private final HandoverCases cases;
    private final Sources sources;
    private final PlaybookVersions versions;
    private final Clock clock;

    MeterReports(HandoverCases cases, Sources sources, PlaybookVersions versions, Clock clock) {
        this.cases = cases;
        this.sources = sources;
        this.versions = versions;
        this.clock = clock;
    }

    /// Today in the company's zone.
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), versions.playbook(versions.inForce().number()).zone());
    }

    MeterWords words(String language) {
        return new MeterWords(versions.playbook(versions.inForce().number()), sources, language);
    }

    MeterReport report(HandoverFilter filter, String language) {
        return new MeterReport(
                filter,
                today(),
                cases.parts(filter),
                cases.lately(filter, Pace.DAYS),
                cases.waits(filter),
                words(language));
    }
}
