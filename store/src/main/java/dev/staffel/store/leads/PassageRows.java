package dev.staffel.store.leads;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How leads passed through the stages, read from what was decided: each passage with when and whereto it was left, and the
/// stages left out on the way.
final class PassageRows {
    /// Stands for the day before, where a lead never was in the stage before.
    private static final int NEVER = -1;

    private final PlaybookVersions versions;
    private final BinaryCopy copy = new BinaryCopy(14);
    private final List<Leaving> leavings = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /// The first new passage of a lead whose open one of before ends with it.
    private record Leaving(long lead, long position, Instant at, String to) {}

    /// A lead that was closed by a merge, or opened again.
    private record Turn(long lead, boolean shown) {}

    private record Open(LeadFold.Decided decided, String stage, int place) {}

    PassageRows(PlaybookVersions versions) {
        this.versions = versions;
    }

    void add(LeadFold lead) {
        var passages = new Passages(lead);
        for (LeadFold.Decided decided : lead.decided()) passages.add(decided);
        passages.end();
    }

    /// One lead's passages while they are read.
    private final class Passages {
        private final long lead;
        private final boolean shown;
        private final Map<String, Integer> entered = new HashMap<>(); // looked up only
        private @Nullable Open open;

        Passages(LeadFold lead) {
            this.lead = lead.number;
            this.shown = !lead.lead().process().isClosed();
        }

        void add(LeadFold.Decided decided) {
            if (decided.fact() instanceof Fact.Closed || decided.fact() instanceof Fact.Reopened)
                turns.add(new Turn(lead, shown));
            var stage = FactKind.stage(decided.fact());
            if (stage.isEmpty()) return;
            if (open != null) {
                write(open, decided.at(), stage);
            } else if (decided.fact() instanceof Fact.Passed) {
                leavings.add(new Leaving(lead, decided.position(), decided.at(), stage));
            }
            int place = decided.ordinal() * 100;
            if (decided.fact() instanceof Fact.Passed passed) {
                for (String skipped : passed.skipped()) {
                    row(decided, skipped, place++, true, decided.at(), "", NEVER);
                }
            }
            open = new Open(decided, stage, place);
        }

        void end() {
            if (open != null) write(open, null, "");
        }

        private void write(Open passage, @Nullable Instant left, String to) {
            int before = entered.getOrDefault(passage.stage, NEVER);
            entered.put(passage.stage, day(passage.decided));
            row(passage.decided, passage.stage, passage.place, false, left, to, before);
        }

        private int day(LeadFold.Decided decided) {
            return versions.loaded(decided.version()).day(decided.at());
        }

        private void row(
                LeadFold.Decided decided,
                String stage,
                int place,
                boolean skipped,
                @Nullable Instant left,
                String to,
                int before) {
            Cause.Kind cause = decided.fact().cause().kind();
            copy.row().int8(lead).int8(decided.position()).timestamp(decided.at()).timestamp(left);
            copy.int4(day(decided)).int4(before).int4(decided.version()).int4(decided.source());
            copy.int2(place);
            copy.bool(skipped).bool(shown).text(stage).text(to).text(cause.name());
        }
    }

    /// Ends the passages that were open before, then adds the new ones and tells which of them are repeated.
    void write(Session session) {
        if (!leavings.isEmpty()) {
            session.call(Fold.SQL.named("fold-leave"))
                    .set("leads", leavings.stream().mapToLong(Leaving::lead).toArray())
                    .set("ats", leavings.stream().map(Leaving::at).toArray(Instant[]::new))
                    .set("tos", leavings.stream().map(Leaving::to).toList())
                    .update();
        }
        copy.write(session, Fold.SQL.named("copy-passages"));
        if (!leavings.isEmpty()) {
            session.call(Fold.SQL.named("fold-again"))
                    .set("leads", leavings.stream().mapToLong(Leaving::lead).toArray())
                    .set("positions", leavings.stream().mapToLong(Leaving::position).toArray())
                    .update();
        }
        for (Turn turn : turns) {
            session.call(Fold.SQL.named("fold-show-passages"))
                    .set("lead", turn.lead())
                    .set("shown", turn.shown())
                    .update();
        }
    }
}
