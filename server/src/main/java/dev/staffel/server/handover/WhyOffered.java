package dev.staffel.server.handover;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Offer;
import dev.staffel.engine.route.WhyText;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.store.read.FactRow;
import java.util.List;

/// Reads out of what was decided about a lead why it was offered, and why to whom it was.
public final class WhyOffered {
    private WhyOffered() {}

    /// By which signal it was decided to offer a lead, and why.
    ///
    /// @param position 0 where nothing is known of it
    record Decided(long position, Cause cause) {}

    /// What decided that the lead was offered.
    static Decided decided(List<FactRow> facts, Offer offer) {
        var decided = new Decided(0, new Cause(Cause.Kind.ENQUIRY, "", ""));
        Cause moved = null;
        long position = -1;
        for (FactRow row : facts) {
            if (row.position() != position) moved = null;
            position = row.position();
            if (row.fact() instanceof Fact.Passed passed) moved = passed.cause();
            if (row.fact() instanceof Fact.Offered offered && offered.offer() == offer.number())
                decided = new Decided(position, moved == null ? offered.cause() : moved);
        }
        return decided;
    }

    /// Why the lead moved when it was offered; the route alone where it did not move.
    public static Cause cause(List<FactRow> facts, Offer offer) {
        return decided(facts, offer).cause();
    }

    /// Why the holder has the lead, step by step: how routing has chosen, or who decided it and for which reason.
    public static List<String> holder(List<FactRow> facts, Reading reading, RouteWords words) {
        Cause why = null;
        for (FactRow row : facts) {
            if (row.fact() instanceof Fact.HolderChanged changed) why = changed.cause();
            if (row.fact() instanceof Fact.Routed routed && routed.seller().isEmpty())
                why = routed.cause();
        }
        if (why == null) return List.of();
        return WhyText.read(why.detail()).map(words::sentences).orElse(List.of(reading.cause(why)));
    }
}
