package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.store.read.HandoverCounts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The meters that tell a share of the handovers.
enum Kind {
    EARLY("early-cases"),
    LATE("late-cases"),
    ACCEPTED("answered"),
    SQL("sql-cases"),
    WON("win-cases");

    private final String cases;

    Kind(String cases) {
        this.cases = cases;
    }

    static Optional<Kind> of(String word) {
        for (Kind kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
        return Optional.empty();
    }

    /// As addresses and texts name it, and the list of those counted.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The list of those counted.
    String hits() {
        return word();
    }

    /// The list of all cases.
    String cases() {
        return cases;
    }

    /// The lists of what it is made of; a handover may be in several.
    List<String> parts() {
        return switch (this) {
            case EARLY -> List.of("early-said", "early-again");
            case LATE -> List.of("late-waited", "late-opened", "late-elsewhere");
            case ACCEPTED, SQL, WON -> List.of();
        };
    }

    int hits(HandoverCounts counts) {
        return switch (this) {
            case EARLY -> counts.early();
            case LATE -> counts.late();
            case ACCEPTED -> counts.accepted();
            case SQL -> counts.sqls();
            case WON -> counts.wins();
        };
    }

    int cases(HandoverCounts counts) {
        return switch (this) {
            case EARLY -> counts.earlyCases();
            case LATE -> counts.lateCases();
            case ACCEPTED -> counts.answered();
            case SQL -> counts.sqlCases();
            case WON -> counts.winCases();
        };
    }

    /// How many of the cases one of the parts makes up.
    static int part(String part, HandoverCounts counts) {
        return switch (part) {
            case "early-said" -> counts.earlySaid();
            case "early-again" -> counts.earlyAgain();
            case "late-waited" -> counts.lateWaited();
            case "late-opened" -> counts.lateOpened();
            case "late-elsewhere" -> counts.lateElsewhere();
            default -> throw new IllegalArgumentException("no part of a meter: " + part);
        };
    }

    /// @param lately the counts of the last [Pace#DAYS] days
    Meter meter(HandoverCounts counts, HandoverCounts lately) {
        return Meter.of(hits(counts), cases(counts), cases(lately));
    }
}
