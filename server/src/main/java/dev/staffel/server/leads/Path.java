package dev.staffel.server.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.shell.StagePath;
import dev.staffel.store.read.FactRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The ladder as a lead has climbed it: each stage with its last date and the playbook version that decided.
final class Path {
    private final Playbook playbook;
    private final Reading reading;
    private final DateTimeFormatter dates;
    private final ZoneId zone;

    Path(Playbook playbook, Reading reading, Locale locale) {
        this.playbook = playbook;
        this.reading = reading;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        this.zone = playbook.zone();
    }

    StagePath of(Lead lead, List<FactRow> facts) {
        var notes = new HashMap<String, String>();
        var skipped = new HashSet<String>();
        for (FactRow row : facts) {
            var note = dates.format(row.at().atZone(zone)) + " · v" + row.version();
            switch (row.fact()) {
                case Fact.Began(var stage, _) -> notes.put(stage, note);
                case Fact.Passed(_, var to, var left, _) -> {
                    notes.put(to, note);
                    skipped.addAll(left);
                }
                default -> {} // only passages belong to the path
            }
        }
        var steps = new ArrayList<StagePath.Step>();
        for (Stage stage : playbook.agreement().ladder().stages()) {
            boolean isCurrent = stage.id().equals(lead.process().stage());
            if (!stage.onTheWay() && !isCurrent) continue;
            var state = StagePath.State.OPEN;
            if (isCurrent) state = StagePath.State.CURRENT;
            else if (notes.containsKey(stage.id())) state = StagePath.State.PASSED;
            else if (skipped.contains(stage.id())) state = StagePath.State.SKIPPED;
            steps.add(new StagePath.Step(reading.stage(stage.id()), state, notes.get(stage.id())));
        }
        return new StagePath(steps);
    }
}
