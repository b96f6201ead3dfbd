package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadSort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of leads: searched as you type, filtered, sorted, a page at a time.
@Controller
class LeadsPage {
    private static final int LIMIT = 50;

    private final LeadList leads;
    private final LeadQueries queries;
    private final LeadLines lines;
    private final PlaybookVersions versions;

    LeadsPage(LeadList leads, LeadQueries queries, LeadLines lines, PlaybookVersions versions) {
        this.leads = leads;
        this.queries = queries;
        this.lines = lines;
        this.versions = versions;
    }

    @GetMapping("/leads")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var query = queries.read(form::values, caller.id().toString());
        var rows = leads.page(query.filter(), query.sort(), query.behind(), LIMIT + 1);
        var count = leads.count(query.filter(), form.value("count").equals("exact"));
        var shown =
                lines.of(rows.size() > LIMIT ? rows.subList(0, LIMIT) : rows, locale.getLanguage());
        var next = rows.size() > LIMIT ? cursor(query.sort().behind(rows.get(LIMIT - 1))) : null;
        return Page.of("leads/list")
                .part("leads/rows")
                .with("form", form)
                .with("stages", stages(locale.getLanguage()))
                .with("isFiltered", !query.filter().isAll())
                .with("lines", new Items<>(shown, next, count.number(), count.isExact()));
    }

    private static String cursor(LeadSort.Behind behind) {
        return Cursor.of(behind.value(), behind.id()).text();
    }

    private Map<String, String> stages(String language) {
        var labels = new LinkedHashMap<String, String>();
        for (var stage :
                versions.playbook(versions.inForce().number()).agreement().ladder().stages()) {
            labels.put(stage.id(), stage.label().in(language));
        }
        return labels;
    }
}
