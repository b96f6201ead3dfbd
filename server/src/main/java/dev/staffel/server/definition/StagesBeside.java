package dev.staffel.server.definition;

import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.Tick;
import dev.staffel.store.past.LeadSample;
import dev.staffel.store.read.LeadRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Real leads beside each stage's criteria, as a reader is shown them.
///
/// @param at when they were looked at
/// @param all how many leads there are; about so many where they are many
/// @param sampled how many were looked at
/// @param isWhole false while the rest of the sample is still looked at
record StagesBeside(
        int version, Instant at, long all, int sampled, boolean isWhole, List<OfStage> stages) {
    StagesBeside {
        stages = List.copyOf(stages);
    }

    /// Whether it is only known about how many leads there are.
    boolean isAbout() {
        return all >= LeadSample.COUNTED_BELOW;
    }

    /// @param meeting how many of the sample meet the criteria now
    record OfStage(String id, String label, int meeting, List<Line> passing, List<Line> failing) {
        OfStage {
            passing = List.copyOf(passing);
            failing = List.copyOf(failing);
        }
    }

    /// One lead.
    ///
    /// @param in the name of the stage that it is really in
    /// @param way the name of the way in that it meets, or comes nearest to
    /// @param why what holds, or what is missing, with what was seen
    record Line(long lead, String name, String company, String in, String way, List<Tick> why) {
        Line {
            why = List.copyOf(why);
        }
    }

    /// Nothing for a lead that has gone since it was looked at.
    static Stream<Line> line(
            Beside.Case found,
            Stage stage,
            Map<Long, LeadRow> rows,
            Reading reading,
            String language) {
        return Optional.ofNullable(rows.get(found.lead())).stream()
                .map(row ->
                        new Line(
                                row.id(),
                                row.name(),
                                row.company(),
                                reading.stage(row.stage()),
                                stage.entries().get(found.way()).label().in(language),
                                found.why().stream().map(reading::finding).toList()));
    }
}
