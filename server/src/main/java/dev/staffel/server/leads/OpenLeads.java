package dev.staffel.server.leads;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.users.People;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens leads for the pages of one lead.
@Component
class OpenLeads {
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final People people;
    private final Clock clock;

    OpenLeads(OneLead leads, PlaybookVersions versions, People people, Clock clock) {
        this.leads = leads;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    /// The lead as it stands, also one that was merged into another.
    ///
    /// @throws NotFound when there is none
    OpenLead open(long id, Locale locale) {
        return find(id, locale).orElseThrow(NotFound::new);
    }

    Optional<OpenLead> find(long id, Locale locale) {
        return leads.find(id)
                .map(stored -> {
                    var engine = versions.engine(stored.state().version());
                    return new OpenLead(
                            stored.row(),
                            stored.state().lead(engine),
                            engine,
                            Reading.of(engine.playbook(), locale.getLanguage(), people::name),
                            leads.facts(id),
                            locale,
                            engine.day(clock.instant()));
                });
    }
}
