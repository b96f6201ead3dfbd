package dev.staffel.server.meters;

import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.Drift;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.Promise;
import dev.staffel.server.shell.Attention;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.HandoverCases;
import dev.staffel.store.read.HandoverCases.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Watches whether each band of interest and grade is accepted as often as promised since the version in force.
///
/// The promise of a band is made by its answers of the year before the version took force; where they were fewer than 20, by
/// the first 20 under it.
@Component
class DriftWatch implements Attention {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration YEAR = Duration.ofDays(365);

    private final HandoverCases cases;
    private final PlaybookVersions versions;
    private final Clock clock;
    private volatile Optional<Seen> seen = Optional.empty();

    DriftWatch(HandoverCases cases, PlaybookVersions versions, Clock clock) {
        this.cases = cases;
        this.versions = versions;
        this.clock = clock;
    }

    /// How all bands stand.
    ///
    /// @param start since when they are watched; nothing before the first answer
    /// @param bands that have had an answer, the highest first
    record Seen(int version, Instant at, Optional<Instant> start, List<Band> bands) {
        Seen {
            bands = List.copyOf(bands);
        }

        List<Band> alarmed() {
            return bands.stream().filter(Band::isAlarmed).toList();
        }

        int promised() {
            return (int) bands.stream().filter(band -> band.standing().isPresent()).count();
        }
    }

    /// One band.
    ///
    /// @param gathered of the answers that are to make its promise
    /// @param lately how many answers came in the last [Pace#DAYS] days
    /// @param standing once there is one
    record Band(
            int band, String grades, Rate gathered, int lately, Optional<Drift.Standing> standing) {
        /// When there will be a promise at today's pace.
        Optional<LocalDate> enoughOn(LocalDate today) {
            return Meter.of(gathered.hits(), gathered.cases(), lately).enoughOn(today);
        }

        boolean isAlarmed() {
            return standing.flatMap(Drift.Standing::alarm).isPresent();
        }
    }

    /// How it stands, a few minutes old at most.
    Seen seen() {
        var known = seen;
        boolean isFresh =
                known.isPresent()
                        && known.get().at().isAfter(clock.instant().minus(FRESH))
                        && known.get().version() == versions.inForce().number();
        return isFresh ? known.get() : refresh();
    }

    Seen refresh() {
        var version = versions.inForce();
        var now = clock.instant();
        var force = version.inForceFrom();
        var since = force.isAfter(Instant.EPOCH.plus(YEAR)) ? force.minus(YEAR) : Instant.EPOCH;
        var answers = cases.answers(since, now);
        var start =
                answers.isEmpty()
                        ? Optional.<Instant>empty()
                        : Optional.of(later(force, answers.getFirst().at()));
        var fresh = new Seen(version.number(), now, start, bands(answers, force, now, start));
        seen = Optional.of(fresh);
        return fresh;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Band> bands(
            List<Given> answers, Instant force, Instant now, Optional<Instant> start) {
        if (start.isEmpty()) return List.of();
        var byBand = new TreeMap<Integer, List<Given>>();
        for (Given given : answers)
            byBand.computeIfAbsent(key(given), _ -> new ArrayList<>()).add(given);
        var bands = new ArrayList<Band>();
        byBand.forEach((key, of) -> bands.add(band(key, of, force, now, start.get())));
        return bands;
    }

    /// Ascending from the highest band and the best grade.
    private static int key(Given given) {
        int band = Calibration.STARTS.length - 1 - given.band();
        return band * Calibration.GRADES.size() + grade(given.grade());
    }

    private static int grade(String grade) {
        for (int place = 0; place < Calibration.GRADES.size(); place++)
            if (Calibration.GRADES.get(place).contains(grade)) return place;
        return Calibration.GRADES.size() - 1;
    }

    private static Band band(
            int key, List<Given> answers, Instant force, Instant now, Instant start) {
        int before = (int) answers.stream().filter(one -> one.at().isBefore(force)).count();
        int promising =
                before >= Promise.LEAST_CASES
                        ? before
                        : Math.min(answers.size(), before + Promise.LEAST_CASES);
        var first = answers.subList(before >= Promise.LEAST_CASES ? 0 : before, promising);
        var gathered = new Rate((int) first.stream().filter(Given::accepted).count(), first.size());
        int band = Calibration.STARTS.length - 1 - key / Calibration.GRADES.size();
        var grades = Calibration.GRADES.get(key % Calibration.GRADES.size());
        var recent = now.minus(Duration.ofDays(Pace.DAYS));
        int lately = (int) answers.stream().filter(one -> one.at().isAfter(recent)).count();
        if (gathered.cases() < Promise.LEAST_CASES)
            return new Band(band, grades, gathered, lately, Optional.empty());
        var drift = new Drift(Promise.of(gathered), start);
        for (Given given : answers.subList(promising, answers.size()))
            drift.take(given.at(), given.accepted());
        return new Band(band, grades, gathered, lately, Optional.of(drift.standing()));
    }

    /// For the navigation, which every page shows: from what was seen last, without looking.
    @Override
    public Optional<String> tone(String entry) {
        if (!entry.equals("meters")) return Optional.empty();
        return seen.filter(known -> !known.alarmed().isEmpty()).map(_ -> "bad");
    }
}
