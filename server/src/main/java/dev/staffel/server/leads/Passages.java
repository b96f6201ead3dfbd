package dev.staffel.server.leads;

import dev.staffel.engine.Fact;
import dev.staffel.store.read.FactRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every stage that a lead passed, the latest first.
final class Passages {
    private final OpenLead open;

    Passages(OpenLead open) {
        this.open = open;
    }

    List<LeadView.Passage> all() {
        var passages = new ArrayList<LeadView.Passage>();
        Optional<Instant> left = Optional.empty();
        for (FactRow row : open.facts().reversed()) {
            var passage = passage(row, left);
            if (passage.isEmpty()) continue;
            passages.add(passage.get());
            left = Optional.of(row.at());
        }
        return passages;
    }

    private Optional<LeadView.Passage> passage(FactRow row, Optional<Instant> left) {
        return switch (row.fact()) {
            case Fact.Began(var stage, _) -> Optional.of(passage(row, left, stage, List.of()));
            case Fact.Passed(_, var to, var skipped, _) ->
                    Optional.of(passage(row, left, to, skipped));
            default -> Optional.empty(); // only passages
        };
    }

    private LeadView.Passage passage(
            FactRow row, Optional<Instant> left, String stage, List<String> skipped) {
        return new LeadView.Passage(
                open.reading().stage(stage),
                skipped.stream().map(open.reading()::stage).toList(),
                row.at(),
                left,
                open.reading().cause(row.fact().cause()),
                row.version());
    }
}
