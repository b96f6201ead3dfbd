package dev.staffel.server.leads;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.LeadSort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds leads by words of their name, company or address.
@Component
class LeadSearch {
    private static final int MOST = 12;

    private final LeadList leads;
    private final PlaybookVersions versions;

    LeadSearch(LeadList leads, PlaybookVersions versions) {
        this.leads = leads;
        this.versions = versions;
    }

    /// A lead found, with its stage in words.
    record Found(LeadRow row, String stage) {}

    /// Leads beside this one; none when nothing is asked.
    List<Found> others(long than, String words, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var reading = Reading.of(playbook, locale.getLanguage());
        var filter = LeadFilter.ALL.searching(words);
        if (filter.isAll()) return List.of();
        return leads.page(filter, LeadSort.USUAL, Optional.empty(), MOST + 1).stream()
                .filter(row -> row.id() != than)
                .limit(MOST)
                .map(row -> new Found(row, reading.stage(row.stage())))
                .toList();
    }
}
