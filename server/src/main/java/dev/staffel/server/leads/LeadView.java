package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.Offer;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.playbook.reading.Tick;
import dev.staffel.server.shell.StagePath;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One lead as its page shows it, in the reader's words.
record LeadView(
        LeadRow row,
        String stage,
        String holder,
        Optional<Offer> offer,
        Optional<Instant> deadline,
        boolean closed,
        List<Known> known,
        StagePath path,
        Score score,
        Fit fit,
        List<Way> ways,
        List<String> missing,
        List<LeverLine> levers,
        List<Target> targets,
        List<ReturnReason> reasons) {

    /// Something known of the person or the account.
    record Known(String name, String value, String how) {
        /// The last part of the key of its label; attributes of the company's own show their name.
        String label() {
            return KnownAttribute.named(name).isPresent() ? name : "other";
        }
    }

    /// The interest score with the lines that add up to it.
    record Score(int points, String maturity, List<Line> lines, List<LeadLine.TopicBar> topics) {}

    /// A line of the ledger: what it is for, when, and what it is worth now in thousandths.
    record Line(
            String rule,
            String topic,
            Instant day,
            int times,
            long milli,
            boolean capped,
            boolean floor) {}

    /// The grade and the traits it rests on.
    record Fit(String grade, String persona, int matched, int known, List<Trait> traits) {}

    /// @param tone good for a match, bad for a mismatch, plain for unknown
    record Trait(String name, int weight, String seen, String tone, String mark) {}

    /// A way into the next stage, with ticks and crosses.
    record Way(String stage, String name, Tick tick) {}

    /// What one more activity would add.
    record LeverLine(String rule, long milli, String enters) {}

    /// A stage that the reader may move the lead to.
    record Target(String id, String name) {}
}
