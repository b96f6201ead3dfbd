package dev.staffel.store.leads;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How leads passed through the stages, read from what was decided: each passage with when it was left, and the stages
/// left out on the way.
final class PassageRows {
    private final BinaryCopy copy = new BinaryCopy(9);
    private final List<Long> leads = new ArrayList<>();
    private final List<Instant> leftAt = new ArrayList<>();

    private record Open(LeadFold.Decided decided, String stage, int place) {}

    void add(LeadFold lead) {
        Open open = null;
        for (LeadFold.Decided decided : lead.decided()) {
            var entered = FactKind.stage(decided.fact());
            if (entered.isEmpty()) continue;
            if (open != null) {
                write(lead.number, open, decided.at());
            } else if (decided.fact() instanceof Fact.Passed) {
                leads.add(lead.number);
                leftAt.add(decided.at());
            }
            int place = decided.ordinal() * 100;
            if (decided.fact() instanceof Fact.Passed passed) {
                for (String skipped : passed.skipped()) {
                    row(lead.number, decided, skipped, place++, true, decided.at());
                }
            }
            open = new Open(decided, entered, place);
        }
        if (open != null) write(lead.number, open, null);
    }

    private void write(long lead, Open open, @Nullable Instant left) {
        row(lead, open.decided, open.stage, open.place, false, left);
    }

    private void row(
            long lead,
            LeadFold.Decided decided,
            String stage,
            int place,
            boolean skipped,
            @Nullable Instant left) {
        Cause.Kind cause = decided.fact().cause().kind();
        copy.row().int8(lead).int8(decided.position()).timestamp(decided.at()).timestamp(left);
        copy.int4(decided.version()).int2(place).bool(skipped).text(stage).text(cause.name());
    }

    /// Ends the passages that were open before, then adds the new ones.
    void write(Session session) {
        if (!leads.isEmpty()) {
            session.call(Fold.SQL.named("fold-leave"))
                    .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                    .set("ats", leftAt.toArray(Instant[]::new))
                    .update();
        }
        copy.write(session, Fold.SQL.named("copy-passages"));
    }
}
