package dev.staffel.server.history;

import dev.staffel.store.contract.PastVersion;
import dev.staffel.store.contract.Side;
import dev.staffel.store.playbooks.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What any history of a playbook keeps to, whoever wrote its files: versions follow each other in time, both sides signed
/// exactly the agreement that took force, and only the first was ever decided by one person alone.
final class Laws {
    private final Instant now;
    private final List<Trouble> troubles = new ArrayList<>();

    private Laws(Instant now) {
        this.now = now;
    }

    /// All breaches, version by version.
    static List<Trouble> broken(List<PastVersion> versions, Instant now) {
        var laws = new Laws(now);
        PastVersion before = null;
        boolean isDecided = false;
        for (PastVersion one : versions) {
            laws.order(one, before);
            laws.decision(one, before, isDecided);
            laws.signatures(one);
            isDecided |= decides(one);
            before = one;
        }
        return laws.troubles;
    }

    private static boolean decides(PastVersion one) {
        var decided = one.version().decided();
        return decided == Decided.ALONE || decided == Decided.SIGNED;
    }

    private void order(PastVersion one, @Nullable PastVersion before) {
        var from = one.version().inForceFrom();
        if (from.isAfter(now)) wrong(one, "future");
        if (before != null && from.isBefore(before.version().inForceFrom())) {
            wrong(one, "earlier", "" + before.version().number());
        }
    }

    private void decision(PastVersion one, @Nullable PastVersion before, boolean isDecided) {
        switch (one.version().decided()) {
            case SHIPPED -> {
                if (before != null) wrong(one, "shipped");
            }
            case ALONE -> {
                if (isDecided) wrong(one, "alone");
            }
            case SETTINGS -> {
                boolean isSame = before != null && before.hash().equals(one.hash());
                if (!isSame) wrong(one, "settings");
            }
            case SIGNED -> {
                for (Side side : Side.values()) {
                    long times = one.signatures().stream().filter(s -> s.side() == side).count();
                    if (times != 1) wrong(one, "unsigned", side.word(), "" + times);
                }
            }
        }
    }

    private void signatures(PastVersion one) {
        boolean isSigned = one.version().decided() == Decided.SIGNED;
        if (!isSigned && !one.signatures().isEmpty()) wrong(one, "no-signatures");
        for (PastVersion.Signed signed : one.signatures()) {
            if (!signed.hash().equals(one.hash())) wrong(one, "signed-otherwise", signed.name());
            if (signed.at().isAfter(one.version().inForceFrom())) {
                wrong(one, "signed-later", signed.name());
            }
        }
    }

    private void wrong(PastVersion one, String word, String... arguments) {
        troubles.add(
                Trouble.of(ReadVersions.name(one.version().number(), "json"), word, arguments));
    }
}
