package dev.staffel.server.leads;

import dev.staffel.server.shell.Sparkline;
import dev.staffel.server.steps.Step;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the list of leads.
///
/// @param stage the stage's name in the reader's language
/// @param holder who holds, as text
/// @param deadline of the clock that runs, where the reader may see it
/// @param trend points gained or lost in 30 days
/// @param source the name of the source that it first came through
/// @param country the country's name in the reader's language
/// @param next the dated step that comes next
/// @param isLate whether that should have been done
/// @param lacksNext whether sales works on it and nothing is dated
record LeadLine(
        LeadRow row,
        String stage,
        String holder,
        Optional<Instant> deadline,
        Sparkline interest,
        int trend,
        List<TopicBar> topics,
        String source,
        String country,
        Optional<Step> next,
        boolean isLate,
        boolean lacksNext) {
    LeadLine {
        topics = List.copyOf(topics);
    }

    /// A topic with its share of the strongest one, from 1 to 5.
    record TopicBar(String name, int points, int level) {}

    String trendTone() {
        if (trend == 0) return "plain";
        return trend > 0 ? "good" : "bad";
    }
}
