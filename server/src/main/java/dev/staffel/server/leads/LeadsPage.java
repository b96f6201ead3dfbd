package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of leads: searched as you type, filtered, sorted, with chosen columns, a page at a time. It is counted only
/// when the reader stays with it.
@Controller
class LeadsPage {
    private static final int LIMIT = 50;

    private final LeadList leads;
    private final LeadQueries queries;
    private final LeadLines lines;
    private final ListChoices choices;
    private final SavedViews views;

    LeadsPage(
            LeadList leads,
            LeadQueries queries,
            LeadLines lines,
            ListChoices choices,
            SavedViews views) {
        this.leads = leads;
        this.queries = queries;
        this.lines = lines;
        this.choices = choices;
        this.views = views;
    }

    @GetMapping("/leads")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var seen = views.seenBy(caller);
        var open =
                seen.stream()
                        .filter(view -> Integer.toString(view.id()).equals(form.value("view")))
                        .findFirst();
        var query = ListQuery.of(form::values);
        var opening = views.opensFor(caller);
        if (query.isEmpty() && !form.has("cursor") && !form.value("view").equals("all")) {
            var view = form.has("view") ? open : opening;
            if (view.isPresent() && !view.get().query().isEmpty())
                return Done.to(view.get().address());
        }
        var screen = screen(form, query, caller, locale, seen, open, opening);
        return Page.of("leads/list")
                .part("leads/rows")
                .with("form", form)
                .with("screen", screen)
                .header("HX-Push-Url", screen.first());
    }

    private ListScreen screen(
            Form form,
            ListQuery query,
            Caller.User caller,
            Locale locale,
            List<SavedView> seen,
            Optional<SavedView> open,
            Optional<SavedView> opening) {
        var asked = queries.read(form::values, caller.id().toString());
        var rows = leads.page(asked.filter(), asked.sort(), asked.behind(), LIMIT + 1);
        boolean isLast = rows.size() <= LIMIT;
        var shown = isLast ? rows : rows.subList(0, LIMIT);
        boolean isFirst = asked.behind().isEmpty();
        var columns = LeadColumn.of(query.all("column"));
        var named = choices.in(locale);
        return new ListScreen(
                caller,
                query,
                asked.sort(),
                columns,
                named,
                seen,
                open,
                opening,
                lines.of(shown, caller, locale),
                isFirst,
                isLast ? Optional.empty() : Optional.of(cursor(asked, shown.getLast())),
                isFirst && isLast ? Optional.of(rows.size()) : Optional.empty(),
                locale);
    }

    private static String cursor(LeadQuery asked, LeadRow last) {
        var behind = asked.sort().behind(last);
        return Cursor.of(behind.value(), behind.id()).text();
    }

    /// How many leads the filters find, for the place under the list.
    @GetMapping("/leads/count")
    Answer count(Form form, Caller.User caller) {
        var asked = queries.read(form::values, caller.id().toString());
        boolean isExact = form.value("exactly").equals("yes");
        return Page.of("leads/counted")
                .with("query", ListQuery.of(form::values))
                .with("count", leads.count(asked.filter(), isExact));
    }
}
