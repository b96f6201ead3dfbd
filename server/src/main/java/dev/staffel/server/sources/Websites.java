package dev.staffel.server.sources;

import dev.staffel.playbook.Mentions;
import dev.staffel.server.access.Audit;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.SqlFailure;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Adds and changes the sources that take events, and writes down who did.
@Component
class Websites {
    private final Sources sources;
    private final PlaybookVersions versions;
    private final Audit audit;

    Websites(Sources sources, PlaybookVersions versions, Audit audit) {
        this.sources = sources;
        this.versions = versions;
        this.audit = audit;
    }

    /// Adds a website with a new write key; nothing when its name is taken.
    Optional<Source> add(Source wanted) {
        if (sources.named(wanted.name()).isPresent()) return Optional.empty();
        try {
            var added = sources.add(wanted.withWriteKey(WriteKeys.next()));
            audit.record("sources.added", target(added), String.join(" ", added.origins()));
            return Optional.of(added);
        } catch (SqlFailure e) {
            if (e.isDuplicate()) return Optional.empty();
            throw e;
        }
    }

    void change(Source source) {
        sources.change(source);
        audit.record("sources.changed", target(source), String.join(" ", source.origins()));
    }

    void close(Source source) {
        sources.change(withOpen(source, false));
        audit.record("sources.closed", target(source));
    }

    void open(Source source) {
        sources.change(withOpen(source, true));
        audit.record("sources.opened", target(source));
    }

    /// A source that takes events; others are not changed by hand.
    Optional<Source> find(int id) {
        return sources.find(id).filter(source -> source.writeKey().isPresent());
    }

    /// The properties that the playbook in force looks at.
    SequencedSet<String> mentioned() {
        return Mentions.properties(versions.playbook(versions.inForce().number()));
    }

    /// The properties that the playbook in force looks at and a source does not pass on.
    List<String> missing(Source source) {
        var missing = new TreeSet<>(mentioned());
        source.properties().forEach(missing::remove);
        return List.copyOf(missing);
    }

    private static String target(Source source) {
        return "source " + source.name();
    }

    private static Source withOpen(Source source, boolean open) {
        return new Source(
                source.id(),
                source.name(),
                source.writeKey(),
                source.trust(),
                source.history(),
                source.consentBySite(),
                source.origins(),
                source.properties(),
                source.requestsPerMinute(),
                source.shapeCap(),
                open);
    }
}
