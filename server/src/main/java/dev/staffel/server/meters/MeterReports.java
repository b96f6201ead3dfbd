package dev.staffel.server.meters;

import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.Wait;
import dev.staffel.server.figures.TeamFigures;
import dev.staffel.server.shell.Form;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.read.HandoverCases.Part;
import dev.staffel.store.read.HandoverCases.Split;
import dev.staffel.store.read.HandoverCases.Waited;
import dev.staffel.store.read.HandoverFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Reads what is counted of handovers.
@Component
class MeterReports {
    private final HandoverCases cases;
    private final Sources sources;
    private final PlaybookVersions versions;
    private final TeamFigures figures;
    private final Clock clock;

    MeterReports(
            HandoverCases cases,
            Sources sources,
            PlaybookVersions versions,
            TeamFigures figures,
            Clock clock) {
        this.cases = cases;
        this.figures = figures;
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

    /// What a page's address asks for; a desk that may have no figures of its own is not chosen.
    HandoverFilter filter(Form form) {
        var filter = MeterForm.read(form, today());
        return mayChoose(filter.desk()) ? filter : filter.ofAllDesks();
    }

    boolean mayChoose(String desk) {
        return desk.isEmpty() || desk.equals(HandoverFilter.NONE) || figures.told().has(desk);
    }

    MeterReport report(HandoverFilter filter, String language) {
        var parts = cases.parts(filter);
        var lately = filter.between(filter.to().minusDays(Pace.DAYS - 1L), filter.to());
        return new MeterReport(
                filter,
                today(),
                parts,
                cases.parts(lately),
                waited(filter),
                shares(parts),
                figures.told(),
                words(language));
    }

    private Wait waited(HandoverFilter filter) {
        var leads = new TreeMap<Integer, Integer>();
        for (Waited waited : cases.waits(filter)) leads.put(waited.days(), waited.leads());
        return new Wait(leads);
    }

    /// The agreed shares of the versions that drew leads.
    private Map<Integer, Double> shares(List<Part> parts) {
        var shares = new HashMap<Integer, Double>();
        for (Part part : parts) {
            if (part.split() != Split.BAND_GRADE_WAY_AND_VERSION || part.counts().drawn() == 0)
                continue;
            versions.playbook(part.version())
                    .agreement()
                    .handover()
                    .controlSample()
                    .ifPresent(sample -> shares.put(part.version(), sample.percent() / 100.0));
        }
        return shares;
    }
}
