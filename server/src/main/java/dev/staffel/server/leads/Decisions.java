package dev.staffel.server.leads;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.read.FactRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Decisions of a lead as entries of its timeline: what one moment brought is told together.
final class Decisions {
    private final Reading reading;

    Decisions(Reading reading) {
        this.reading = reading;
    }

    /// @param facts in the order of the log
    List<TimelineDay.Entry> entries(List<FactRow> facts) {
        var entries = new ArrayList<TimelineDay.Entry>();
        var moment = new ArrayList<FactRow>();
        for (FactRow row : facts) {
            if (!moment.isEmpty() && !moment.getLast().at().equals(row.at())) {
                entries.add(entry(moment));
                moment.clear();
            }
            moment.add(row);
        }
        if (!moment.isEmpty()) entries.add(entry(moment));
        return entries;
    }

    private TimelineDay.Entry entry(List<FactRow> moment) {
        var texts = new ArrayList<String>();
        var details = new ArrayList<String>();
        var why = new LinkedHashSet<String>();
        FactRow holder = null;
        for (FactRow row : moment) {
            // Routing only follows from what decided before it.
            if (why.isEmpty() || row.fact().cause().kind() != Cause.Kind.ROUTE)
                why.add(reading.cause(row.fact().cause()) + " · v" + row.version());
            if (row.fact() instanceof Fact.HolderChanged) holder = row;
            else if (isMove(row.fact())) texts.add(reading.fact(row.fact()));
            else details.add(reading.fact(row.fact()));
        }
        // Of several holders within a moment only the last one ever had the lead.
        if (holder != null) details.add(reading.fact(holder.fact()));
        if (texts.isEmpty()) texts.add(details.removeFirst());
        Instant at = moment.getFirst().at();
        return new TimelineDay.Entry(
                at,
                moment.getLast().position(),
                TimelineDay.Kind.DECISION,
                texts,
                "",
                details,
                List.of(),
                List.copyOf(why),
                "",
                false);
    }

    private static boolean isMove(Fact fact) {
        return fact instanceof Fact.Began
                || fact instanceof Fact.Passed
                || fact instanceof Fact.Accepted
                || fact instanceof Fact.Returned
                || fact instanceof Fact.Refused
                || fact instanceof Fact.Closed
                || fact instanceof Fact.Reopened;
    }
}
