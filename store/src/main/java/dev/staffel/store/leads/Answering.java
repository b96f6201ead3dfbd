package dev.staffel.store.leads;

import dev.staffel.engine.Effect;
import dev.staffel.engine.Signal;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Answers what leads ask while they are folded: who takes them, and by when.
final class Answering {
    private final Folding folding;
    private final Routing.Answers routing;

    Answering(Folding folding, Routing.Answers routing) {
        this.folding = folding;
        this.routing = routing;
    }

    /// Rows to append, one for each question that is still open.
    List<OwnRow> answers(List<LeadFold> asking) {
        var answers = new ArrayList<OwnRow>();
        var now = folding.clock.instant();
        for (LeadFold lead : asking) {
            for (LeadFold.Emitted asked : lead.takeAsks()) {
                var answer = answer(lead, asked, now);
                answers.add(OwnRow.now(lead.number, Source.STAFFEL, answer, now));
            }
        }
        return answers;
    }

    private Signal answer(LeadFold lead, LeadFold.Emitted asked, Instant now) {
        var engine = folding.versions.loaded(asked.version());
        return switch (asked.effect()) {
            case Effect.AskRoute ask -> routing.route(engine, lead.number, lead.lead(), ask, now);
            case Effect.AskClock ask -> routing.clock(engine, lead.lead(), ask, now);
            case Effect.Tell _, Effect.TellColleagues _ ->
                    throw new IllegalStateException("no question: " + asked.effect());
        };
    }
}
