package dev.staffel.server.leads;

import dev.staffel.playbook.reading.Tick;
import dev.staffel.server.handover.Handovers;
import dev.staffel.server.handover.Question;
import dev.staffel.server.shell.StagePath;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One lead as its page shows it, in the reader's words.
///
/// @param whyHolder step by step how the lead came to its holder
/// @param places where the reader may give it to somebody else
/// @param offer the handover that waits for an answer
/// @param byHand a person's decision that criteria leave alone for a time
/// @param merged the lead that this one was merged into, while it is closed
/// @param proposals how many wait for a decision about this lead
/// @param centre the other leads of the company
/// @param missing what marketing owes before a handover
/// @param mayBeNurtured whether no complaint is open
/// @param question what whoever has the lead has asked marketing for
/// @param canAsk whether the reader may ask for something
/// @param isWithMarketing whether marketing holds it, so that the score comes before the talk
/// @param mayNotBeCalled whether the person has refused calls
record LeadView(
        LeadRow row,
        String stage,
        String holder,
        List<String> whyHolder,
        List<Handovers.Place> places,
        Optional<OfferView> offer,
        Optional<ByHand> byHand,
        Optional<Survivor> merged,
        List<KnownLine.Group> known,
        StagePath path,
        List<Passage> passages,
        Score score,
        Fit fit,
        List<Way> ways,
        List<String> missing,
        Optional<Instant> missingBy,
        List<LeverLine> levers,
        Moving moving,
        List<Talk> talks,
        List<MergeLine> merges,
        BuyingCentre.Centre centre,
        int proposals,
        boolean mayBeNurtured,
        Optional<Question> question,
        boolean canAsk,
        boolean isWithMarketing,
        boolean mayNotBeCalled) {

    boolean isClosed() {
        return merged.isPresent();
    }

    record ByHand(Instant until, String by, String reason) {}

    record Survivor(long id, String name) {}

    /// A stage that the lead entered, when, why, and how long it stayed there.
    ///
    /// @param left empty while it is there
    record Passage(
            String stage,
            List<String> skipped,
            Instant entered,
            Optional<Instant> left,
            String why,
            int version) {}

    /// The interest score with the lines that add up to it.
    record Score(int points, String maturity, List<Line> lines, List<LeadLine.TopicBar> topics) {
        private static final int MOST = 3;

        /// What is worth most now, a rule once.
        List<Line> most() {
            var rules = new HashSet<String>();
            return lines.stream()
                    .filter(line -> !line.floor() && line.milli() >= 1000)
                    .sorted(Comparator.comparingLong(Line::milli).reversed())
                    .filter(line -> rules.add(line.rule()))
                    .limit(MOST)
                    .toList();
        }
    }

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

    /// @param truth match, mismatch or unknown
    /// @param seen the value that decided, in the reader's words
    record Trait(String name, int weight, String truth, String tone, String mark, String seen) {}

    /// A way into the next stage, with ticks and crosses.
    record Way(String stage, String name, Tick tick) {}

    /// What one more activity would add.
    record LeverLine(String rule, long milli, String enters) {}

    /// Where the reader may move the lead, and the reasons to choose from.
    ///
    /// @param into the opportunities that it may come into, by id
    /// @param ends the title of the opportunity that would end with it, empty when there is none
    record Moving(
            List<Target> targets,
            List<Choice> disqualify,
            List<Choice> loss,
            List<Choice> win,
            Map<String, String> into,
            String ends) {
        boolean means(String word) {
            return targets.stream().anyMatch(target -> target.means().equals(word));
        }

        boolean asks(String word) {
            return targets.stream().anyMatch(target -> target.asks().equals(word));
        }
    }

    /// A stage that the reader may move the lead to.
    ///
    /// @param asks which reason it asks for: `words`, `disqualify`, `loss`, `win` (which may be left out), or `nothing`
    /// @param means for opportunities: a word of [dev.staffel.server.opportunities.LeadOpportunities.Meaning]
    record Target(String id, String name, String asks, String means) {}

    record Choice(String id, String label) {}

    /// A lead that was merged into this one.
    ///
    /// @param position names the merge
    record MergeLine(long position, long from, String name, String by, Instant on) {}
}
