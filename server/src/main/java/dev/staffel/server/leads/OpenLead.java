package dev.staffel.server.leads;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;

/// A lead read once for all parts of its page, with what was decided about it and the words to tell it in.
///
/// @param today the day of the epoch in the company's zone
record OpenLead(
        LeadRow row,
        Lead lead,
        Engine engine,
        Reading reading,
        List<FactRow> facts,
        Locale locale,
        int today) {
    OpenLead {
        facts = List.copyOf(facts);
    }

    long id() {
        return row.id();
    }

    Playbook playbook() {
        return engine.playbook();
    }

    /// An attribute's value as it is stored, empty when it is not known.
    String value(String attribute) {
        var value = lead.evidence().attributes().value(attribute);
        return value == null ? "" : value;
    }
}
