package dev.staffel.server.board;

import dev.staffel.server.access.Caller;
import dev.staffel.server.leads.ListChoices;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The board with the first cards of each column; a column's next ones come as it is scrolled.
@Controller
class BoardPage {
    private final LeadBoard leads;
    private final OpportunityBoard opportunities;
    private final ListChoices choices;

    BoardPage(LeadBoard leads, OpportunityBoard opportunities, ListChoices choices) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.choices = choices;
    }

    @GetMapping("/board")
    Answer board(Form form, Caller.User caller, Locale locale) {
        var query = BoardQuery.of(form);
        var heads =
                query.isLeads()
                        ? leads.heads(query, caller, locale)
                        : opportunities.heads(query, caller, locale);
        var columns = heads.stream().map(head -> column(query, head, "", caller, locale)).toList();
        return Page.of("board/board")
                .part("board/columns")
                .with("form", form)
                .with("query", query)
                .with("choices", choices.in(locale))
                .with("columns", columns);
    }

    /// The next cards of one column.
    @GetMapping("/board/column")
    Answer more(Form form, Caller.User caller, Locale locale) {
        var query = BoardQuery.of(form);
        var id = form.value("column");
        var head = query.isLeads() ? leads.head(id, locale) : opportunities.head(id, locale);
        var column = column(query, head, form.value("cursor"), caller, locale);
        return Page.of("board/single")
                .part("board/cards")
                .with("query", query)
                .with("column", column);
    }

    private Column column(
            BoardQuery query, Column.Head head, String cursor, Caller.User caller, Locale locale) {
        return query.isLeads()
                ? leads.column(query, head, cursor, caller, locale)
                : opportunities.column(query, head, cursor, caller, locale);
    }
}
