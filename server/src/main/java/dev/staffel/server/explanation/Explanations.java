package dev.staffel.server.explanation;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Explains leads as of any instant, by folding what was known then once more.
public final class Explanations {
    private final PastLeads past;
    private final PlaybookVersions versions;
    private final UnaryOperator<String> users;

    /// @param users the name of a user by id
    public Explanations(PastLeads past, PlaybookVersions versions, UnaryOperator<String> users) {
        this.past = past;
        this.versions = versions;
        this.users = users;
    }

    /// The explanation as of an instant; empty where it was no lead yet, or is none any more.
    ///
    /// @param language an ISO 639-1 code; anything but "de" reads English
    public Optional<Explanation> of(long lead, Instant asOf, String language) {
        return past.at(lead, asOf)
                .map(found -> {
                    var engine = versions.engine(found.folded().version());
                    var reading = Reading.of(engine.playbook(), language, users);
                    return new Explaining(engine, reading, language, found, asOf).explanation();
                });
    }
}
