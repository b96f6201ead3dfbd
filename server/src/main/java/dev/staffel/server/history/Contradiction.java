package dev.staffel.server.history;

import dev.staffel.store.contract.PastVersion;
import java.util.Optional;

/// What files tell otherwise of a version than this installation knows it.
final class Contradiction {
    private Contradiction() {}

    static Optional<Trouble> between(PastVersion known, PastVersion told) {
        var here = known.version();
        var there = told.version();
        if (!here.text().equals(there.text())) {
            return Optional.of(
                    Trouble.of(
                            ReadVersions.name(there.number(), "yaml"),
                            firstDifference(here.text(), there.text()),
                            "other-text",
                            "" + here.number()));
        }
        if (!here.inForceFrom().equals(there.inForceFrom()))
            return of(there.number(), "inForceFrom");
        if (!here.publishedBy().equals(there.publishedBy()))
            return of(there.number(), "publishedBy");
        if (!here.note().equals(there.note())) return of(there.number(), "note");
        if (here.decided() != there.decided()) return of(there.number(), "decided");
        return known.signatures().equals(told.signatures())
                ? Optional.empty()
                : of(there.number(), "signatures");
    }

    private static Optional<Trouble> of(int number, String field) {
        return Optional.of(
                Trouble.of(ReadVersions.name(number, "json"), "other", field, "" + number));
    }

    /// The first line, from 1, in which two texts differ.
    private static int firstDifference(String one, String other) {
        var ones = one.lines().toList();
        var others = other.lines().toList();
        int most = Math.min(ones.size(), others.size());
        for (int line = 0; line < most; line++) {
            if (!ones.get(line).equals(others.get(line))) return line + 1;
        }
        return most + 1;
    }
}
