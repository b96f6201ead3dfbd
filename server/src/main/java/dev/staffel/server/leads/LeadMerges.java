package dev.staffel.server.leads;

import dev.staffel.server.users.People;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Merges that a lead took part in, in words.
@Component
class LeadMerges {
    private final Merges merges;
    private final OneLead leads;
    private final People people;

    LeadMerges(Merges merges, OneLead leads, People people) {
        this.merges = merges;
        this.leads = leads;
        this.people = people;
    }

    /// Leads merged into this one, for which that can be undone.
    List<LeadView.MergeLine> into(OpenLead open) {
        return merges.into(open.id()).stream()
                .map(merge ->
                        new LeadView.MergeLine(
                                merge.position(),
                                merge.from(),
                                name(merge.from()),
                                people.name(merge.by()),
                                merge.on()))
                .toList();
    }

    /// All of them, also those undone, as entries of the timeline.
    List<TimelineDay.Entry> told(OpenLead open) {
        var entries = new ArrayList<TimelineDay.Entry>();
        for (Merges.Told merge : merges.told(open.id())) {
            var other = name(merge.into() == open.id() ? merge.from() : merge.into());
            entries.add(entry(merge.position(), merge.on(), "merged", other, merge.by()));
            merge.undoing()
                    .ifPresent(undoing ->
                            entries.add(
                                    entry(
                                            undoing.position(),
                                            undoing.on(),
                                            "unmerged",
                                            other,
                                            undoing.by())));
        }
        return entries;
    }

    private TimelineDay.Entry entry(
            long position, java.time.Instant at, String key, String other, String by) {
        return new TimelineDay.Entry(
                at,
                position,
                TimelineDay.Kind.STAFF,
                List.of(key),
                "",
                List.of(other),
                List.of(),
                List.of(),
                people.name(by),
                false);
    }

    private String name(long lead) {
        return leads.find(lead).map(found -> found.row()).map(LeadRow::name).orElse("");
    }
}
