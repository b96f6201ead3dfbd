package dev.staffel.server.history;

import dev.staffel.server.access.Audit;
import dev.staffel.store.contract.PastVersion;
import dev.staffel.store.contract.PastVersions;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes a history over from files: all of it where there is none yet, else what is missing at its end. What contradicts the
/// versions that are there is refused, with everything that does.
@Component
class Histories {
    private final PlaybookVersions versions;
    private final PastVersions past;
    private final JsonMapper json;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    Histories(PlaybookVersions versions, JsonMapper json, Audit audit, Sql sql, Clock clock) {
        this.versions = versions;
        this.past = new PastVersions(versions);
        this.json = json;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /// What came of files.
    ///
    /// @param read how many versions they tell
    /// @param same how many of them were there already
    /// @param taken the numbers of those that were taken over, or would be
    /// @param besides how many other files lay beside them
    /// @param troubles why none was; empty where all is well
    record Outcome(int read, int same, List<Integer> taken, int besides, List<Trouble> troubles) {
        Outcome {
            taken = List.copyOf(taken);
            troubles = List.copyOf(troubles);
        }

        boolean isGood() {
            return troubles.isEmpty();
        }
    }

    /// All versions that there are, the oldest first.
    List<PastVersion> all() {
        return sql.inTransaction(past::all);
    }

    /// Checks files against their own laws and against the versions that there are; nothing is changed.
    Outcome check(Unpacked files, Locale locale) {
        return of(files, locale, Optional.empty());
    }

    /// Takes over what is missing, or nothing where there is any trouble.
    ///
    /// @param by who asked for it, as the audit trail names them
    Outcome take(Unpacked files, Locale locale, String by) {
        var outcome = of(files, locale, Optional.of(by));
        versions.forgetFirst();
        return outcome;
    }

    private Outcome of(Unpacked unpacked, Locale locale, Optional<String> by) {
        var read = ReadVersions.of(unpacked, json, locale.getLanguage());
        var troubles = new ArrayList<>(read.troubles());
        troubles.addAll(Laws.broken(read.versions(), clock.instant()));
        if (!troubles.isEmpty()) {
            return new Outcome(read.versions().size(), 0, List.of(), unpacked.besides(), troubles);
        }
        return sql.inTransaction(session -> {
            if (by.isPresent()) versions.lock(session);
            return beside(session, unpacked, read.versions(), by);
        });
    }

    private Outcome beside(
            Session session, Unpacked unpacked, List<PastVersion> told, Optional<String> by) {
        var known = past.all(session);
        boolean replaces = replacesFirst(known, told);
        int same = replaces ? 0 : Math.min(known.size(), told.size());
        var troubles = new ArrayList<Trouble>();
        for (int place = 0; place < same; place++) {
            Contradiction.between(known.get(place), told.get(place)).ifPresent(troubles::add);
        }
        var missing = told.subList(same, told.size());
        if (replaces && !versions.isFirstUnused(session)) {
            troubles.add(Trouble.of(ReadVersions.name(1, "yaml"), "first-in-use"));
        }
        var taken = missing.stream().map(one -> one.version().number()).toList();
        if (!troubles.isEmpty()) {
            return new Outcome(told.size(), 0, List.of(), unpacked.besides(), troubles);
        }
        if (by.isPresent() && !missing.isEmpty()) take(session, missing, replaces, by.get());
        return new Outcome(told.size(), same, taken, unpacked.besides(), List.of());
    }

    /// Whether there is no history yet but the version that came with Staffel, and the files begin with another one.
    private static boolean replacesFirst(List<PastVersion> known, List<PastVersion> told) {
        return known.size() == 1
                && known.getFirst().version().decided() == Decided.SHIPPED
                && Contradiction.between(known.getFirst(), told.getFirst()).isPresent();
    }

    private void take(Session session, List<PastVersion> missing, boolean replaces, String by) {
        if (replaces) past.replaceFirst(session, missing.getFirst());
        missing.stream().skip(replaces ? 1 : 0).forEach(one -> past.add(session, one));
        audit.recordAs(
                session,
                by,
                "history.imported",
                "playbook",
                missing.getFirst().version().number() + "–" + missing.getLast().version().number());
    }
}
