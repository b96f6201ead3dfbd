package dev.staffel.server.steps;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.handover.Desk;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The cadence of each desk of sales: how often, how and when it tries to reach a person.
@Controller
class CadencePage {
    private static final String PATH = "/steps/cadences";

    private final Cadences cadences;
    private final PlaybookVersions versions;
    private final Audit audit;
    private final Sql sql;

    CadencePage(Cadences cadences, PlaybookVersions versions, Audit audit, Sql sql) {
        this.cadences = cadences;
        this.versions = versions;
        this.audit = audit;
        this.sql = sql;
    }

    /// A desk with its cadence.
    ///
    /// @param isShipped whether it has none of its own
    record Line(String desk, String name, boolean isShipped, Form form) {}

    @GetMapping(PATH)
    Answer show(Caller.User caller, Locale locale) {
        return page(Map.of(), locale);
    }

    private Page page(Map<String, Form> typed, Locale locale) {
        var lines = new ArrayList<Line>();
        for (Desk desk : desks()) {
            var own = cadences.own(desk.id());
            var form = typed.getOrDefault(desk.id(), CadenceForm.of(own.orElse(Cadence.SHIPPED)));
            var name = desk.label().in(locale.getLanguage());
            lines.add(new Line(desk.id(), name, own.isEmpty(), form));
        }
        return Page.of("steps/cadences")
                .with("lines", lines)
                .with("activities", activities(locale));
    }

    private List<Desk> desks() {
        return versions
                .playbook(versions.inForce().number())
                .agreement()
                .handover()
                .desks()
                .stream()
                .filter(desk -> desk.kind() == Desk.Kind.SALES)
                .toList();
    }

    /// What a person may do by themselves, by id.
    private Map<String, String> activities(Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        var playbook = versions.playbook(versions.inForce().number());
        for (ActivityType type : playbook.settings().activities())
            if (type.ownInitiative()) labels.put(type.id(), type.label().in(locale.getLanguage()));
        return labels;
    }

    @PostMapping(PATH + "/{desk}")
    Answer keep(@PathVariable String desk, Form form, Locale locale) {
        requireDesk(desk);
        var cadence = CadenceForm.read(form, List.copyOf(activities(locale).keySet()));
        if (cadence.isEmpty())
            return page(Map.of(desk, form), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        sql.transact(session -> {
            cadences.keep(session, desk, cadence.get());
            audit.record(session, "steps.cadence-kept", "desk " + desk, "");
        });
        return Done.to(PATH).saying("steps.cadence.kept");
    }

    @PostMapping(PATH + "/{desk}/shipped")
    Answer shipped(@PathVariable String desk) {
        requireDesk(desk);
        sql.transact(session -> {
            cadences.drop(session, desk);
            audit.record(session, "steps.cadence-kept", "desk " + desk, "");
        });
        return Done.to(PATH).saying("steps.cadence.kept");
    }

    private void requireDesk(String desk) {
        if (desks().stream().noneMatch(one -> one.id().equals(desk))) throw new NotFound();
    }
}
