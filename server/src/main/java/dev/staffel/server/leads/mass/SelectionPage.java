package dev.staffel.server.leads.mass;

import dev.staffel.playbook.reading.Reading;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.leads.ListQuery;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.server.users.Staff;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The step before an action on many leads: how many, which, and what is to be done.
@Controller
class SelectionPage {
    private static final int SHOWN = 10;
    private static final int MOST_CHOSEN = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final Set<Role> HOLDING = Set.of(Role.SALES, Role.REQUALIFICATION);

    private final LeadList leads;
    private final LeadQueries queries;
    private final MassActions actions;
    private final MassRunner runner;
    private final PlaybookVersions versions;
    private final Staff staff;
    private final People people;

    SelectionPage(
            LeadList leads,
            LeadQueries queries,
            MassActions actions,
            MassRunner runner,
            PlaybookVersions versions,
            Staff staff,
            People people) {
        this.leads = leads;
        this.queries = queries;
        this.actions = actions;
        this.runner = runner;
        this.versions = versions;
        this.staff = staff;
        this.people = people;
    }

    /// A lead among those chosen.
    record Line(LeadRow row, String stage, String holder) {}

    /// What was chosen.
    ///
    /// @param isAll whether all that match are, instead of the `ids`
    record Chosen(boolean isAll, List<Long> ids, ListQuery query, long count) {
        Chosen {
            ids = List.copyOf(ids);
        }
    }

    @GetMapping("/leads/selection")
    Answer show(Form form, Caller.User caller, Locale locale) {
        var chosen = chosen(form, caller);
        var list = "/leads?" + (chosen.query().isEmpty() ? "view=all" : chosen.query().text());
        if (chosen.count() == 0) return Done.to(list).saying("mass.nobody");
        if (form.value("act").equals("export")) return Done.to(export(chosen));
        var kind =
                MassAction.Kind.of(form.value("act"))
                        .filter(wanted -> wanted != MassAction.Kind.UNDO)
                        .orElseThrow(NotFound::new);
        return page(kind, chosen, form, caller, locale);
    }

    private Page page(
            MassAction.Kind kind, Chosen chosen, Form form, Caller.User caller, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var language = locale.getLanguage();
        var stages = new LinkedHashMap<String, String>();
        playbook.agreement()
                .ladder()
                .stages()
                .forEach(stage -> stages.put(stage.id(), stage.label().in(language)));
        var desks = new LinkedHashMap<String, String>();
        playbook.agreement()
                .handover()
                .desks()
                .forEach(desk -> desks.put(desk.id(), desk.label().in(language)));
        return Page.of("leads/mass/selection")
                .with("kind", kind)
                .with("chosen", chosen)
                .with("form", form)
                .with("stages", stages)
                .with("desks", desks)
                .with("sellers", sellers())
                .with("lines", lines(chosen, caller, locale));
    }

    private Map<String, String> sellers() {
        var names = new LinkedHashMap<String, String>();
        for (Caller.User user : staff.active()) {
            if (user.roles().stream().anyMatch(HOLDING::contains))
                names.put(user.id().toString(), user.name());
        }
        return names;
    }

    private List<Line> lines(Chosen chosen, Caller.User caller, Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var reading = Reading.of(playbook, locale.getLanguage(), people::name);
        var asked = queries.read(chosen.query()::all, caller.id().toString());
        var rows =
                chosen.isAll()
                        ? leads.page(asked.filter(), asked.sort(), Optional.empty(), SHOWN)
                        : leads.rows(chosen.ids().stream().limit(SHOWN).toList());
        return rows.stream()
                .map(row -> new Line(row, reading.stage(row.stage()), reading.holder(holder(row))))
                .toList();
    }

    static dev.staffel.engine.Holder holder(LeadRow row) {
        return switch (row.holderKind()) {
            case "desk" -> new dev.staffel.engine.Holder.Desk(row.desk());
            case "head" -> new dev.staffel.engine.Holder.Head(row.desk());
            case "seller" -> new dev.staffel.engine.Holder.Seller(row.desk(), row.holder());
            default -> new dev.staffel.engine.Holder.Marketing();
        };
    }

    private Chosen chosen(Form form, Caller.User caller) {
        var query = ListQuery.of(form.raw("query"));
        if (form.has("all"))
            return new Chosen(
                    true, List.of(), query, leads.count(filter(query, caller), true).number());
        var ids =
                form.values("lead").stream()
                        .flatMap(text -> number(text).stream())
                        .sorted()
                        .limit(MOST_CHOSEN)
                        .toList();
        var known = leads.rows(ids).stream().map(LeadRow::id).toList();
        return new Chosen(false, known, query, known.size());
    }

    private LeadFilter filter(ListQuery query, Caller.User caller) {
        return queries.read(query::all, caller.id().toString()).filter();
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String export(Chosen chosen) {
        if (chosen.isAll()) return "/leads/export.csv?" + chosen.query().text();
        var address = new StringBuilder("/leads/export.csv?");
        chosen.ids().forEach(id -> address.append("lead=").append(id).append('&'));
        return address.append(chosen.query().text()).toString();
    }

    @PostMapping("/leads/actions")
    Answer start(Form form, Caller.User caller, Locale locale) {
        var kind =
                MassAction.Kind.of(form.value("act"))
                        .filter(wanted -> wanted != MassAction.Kind.UNDO)
                        .orElseThrow(NotFound::new);
        var chosen = chosen(form, caller);
        var wish = wish(kind, form, chosen);
        if (!form.isValid())
            return page(kind, chosen, form, caller, locale)
                    .status(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        var choice =
                chosen.isAll()
                        ? new MassActions.Choice.Matching(filter(chosen.query(), caller))
                        : new MassActions.Choice.Of(chosen.ids());
        var id = actions.add(caller, wish, choice, number(form.value("count")).orElse(-1L));
        if (id.isEmpty())
            return page(kind, chosen, form, caller, locale).saying("mass.other-count");
        runner.wake();
        return Done.to("/leads/actions/" + id.get());
    }

    /// What is wished for, every problem stated at its field.
    private MassActions.Wish wish(MassAction.Kind kind, Form form, Chosen chosen) {
        var playbook = versions.playbook(versions.inForce().number());
        var desk = kind == MassAction.Kind.ASSIGN ? form.required("desk") : "";
        if (!desk.isEmpty() && !playbook.agreement().handover().has(desk))
            form.reject("desk", "shell.form.required");
        var stage = kind == MassAction.Kind.MOVE ? form.required("stage") : "";
        if (!stage.isEmpty() && !playbook.agreement().ladder().knows(stage))
            form.reject("stage", "shell.form.required");
        return new MassActions.Wish(
                kind,
                desk,
                kind == MassAction.Kind.ASSIGN ? form.value("seller") : "",
                stage,
                form.required("text", LONGEST_TEXT),
                chosen.isAll() ? chosen.query().text() : "");
    }
}
