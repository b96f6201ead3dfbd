package dev.staffel.store.leads;

import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds a lead that can't be written as a whole: up to the row that is to blame, which is parked, and on from there.
final class PiecewiseFold {
    private static final Logger LOG = LoggerFactory.getLogger(PiecewiseFold.class);
    private static final Statements SQL = Statements.beside(Fold.class, "fold.sql");
    private static final int MOST_PARKED =
            100; // of one lead at a time; then something else is to blame

    private final Sql sql;
    private final Folding folding;

    PiecewiseFold(Sql sql, Folding folding) {
        this.sql = sql;
        this.folding = folding;
    }

    /// Brings the lead up to date; what can't be folded at all is told and left as it is.
    void fold(long lead) {
        for (int parked = 0; parked < MOST_PARKED; parked++) {
            var failure = tryUpTo(lead, Long.MAX_VALUE);
            if (failure.isEmpty()) return;
            var guilty = guilty(lead);
            if (guilty.isEmpty()) {
                LOG.error("lead {} can't be folded, and no row is to blame", lead, failure.get());
                return;
            }
            park(lead, guilty.get(), failure.get());
        }
        LOG.error("lead {}: {} rows parked in a row, left as it is", lead, MOST_PARKED);
    }

    /// The first outstanding row with which the lead can't be written; the rows before it are folded on the way.
    private Optional<Long> guilty(long lead) {
        var positions = outstanding(lead);
        int good = 0; // so many rows from the first can be written
        int bad = positions.size();
        while (bad - good > 1) {
            int middle = (good + bad) >>> 1;
            if (tryUpTo(lead, positions.get(middle - 1)).isEmpty()) good = middle;
            else bad = middle;
        }
        return bad == 0 ? Optional.empty() : Optional.of(positions.get(bad - 1));
    }

    private List<Long> outstanding(long lead) {
        try {
            return sql.inTransaction(session -> {
                var fold = new Fold(folding, session);
                fold.lock(List.of(lead));
                return fold.leads().isEmpty() ? List.<Long>of() : fold.outstandingPositions();
            });
        } catch (RuntimeException failure) {
            if (Trouble.isLasting(failure)) return List.of(); // the stored lead itself is broken
            throw failure;
        }
    }

    private Optional<RuntimeException> tryUpTo(long lead, long position) {
        try {
            sql.transact(session -> folding.begin(session, List.of(lead), position).finish());
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (Trouble.isLasting(failure)) return Optional.of(failure);
            throw failure;
        }
    }

    private void park(long lead, long position, RuntimeException why) {
        LOG.error("lead {} can't be written with row {}, which is parked", lead, position, why);
        sql.transact(session ->
                session.call(SQL.named("fold-park"))
                        .set("position", position)
                        .set("lead", lead)
                        .set("reason", "the lead can't be written: " + why.getMessage())
                        .update());
    }
}
