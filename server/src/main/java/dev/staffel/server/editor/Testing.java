package dev.staffel.server.editor;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts all that one lead has done by a playbook, as of now.
@Component
class Testing {
    private final LeadList leads;
    private final RecordedPast past;
    private final Shapes shapes;
    private final Clock clock;

    Testing(LeadList leads, Sql sql, Clock clock) {
        this.leads = leads;
        this.past = new RecordedPast(sql);
        this.shapes = new Shapes(sql);
        this.clock = clock;
    }

    Optional<LeadRow> find(long lead) {
        return leads.find(lead);
    }

    Tested of(long lead, Playbook playbook, String language) {
        var engine = new Engine(playbook);
        var rows = past.of(lead).stream().filter(one -> one.kind().isEvidence()).toList();
        shapes.load(rows.stream().map(Row::shape).distinct().toList());
        var now = clock.instant();
        var evidence = new Driver(_ -> engine, shapes::claim).evidence(rows, 0);
        return Tested.of(playbook, engine.givenBack(evidence, now), engine, now, language);
    }
}
