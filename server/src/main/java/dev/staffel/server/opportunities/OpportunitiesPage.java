package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.People;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of opportunities, those that are to close first on top.
@Controller
class OpportunitiesPage {
    private static final int LIMIT = 50;

    private final OpportunityList list;
    private final People people;
    private final Staff staff;
    private final ListFilters filters;

    OpportunitiesPage(OpportunityList list, People people, Staff staff, ListFilters filters) {
        this.list = list;
        this.people = people;
        this.staff = staff;
        this.filters = filters;
    }

    /// A row of the list.
    record Row(Opportunity one, String seller, String value) {}

    @GetMapping("/opportunities")
    Answer list(Form form, Caller.User caller, Locale locale) {
        var filter = filters.read(form, caller);
        var rows = list.page(filter, behind(form.value("cursor")), LIMIT + 1);
        var sums = list.sums(filter);
        var total = sums.stream().mapToLong(OpportunityList.Sum::opportunities).sum();
        var shown = Items.of(rows, LIMIT, OpportunitiesPage::cursor, total, true);
        return Page.of("opportunities/list")
                .part("opportunities/rows")
                .with("form", form)
                .with("sellers", TermsForm.sellers(staff.active()))
                .with("sums", sums.stream().map(sum -> text(sum, locale)).toList())
                .with(
                        "rows",
                        new Items<>(
                                shown.items().stream().map(one -> row(one, locale)).toList(),
                                shown.next(),
                                total,
                                true));
    }

    private Row row(Opportunity one, Locale locale) {
        return new Row(one, people.name(one.terms().seller()), OpportunityViews.value(one, locale));
    }

    private static String text(OpportunityList.Sum sum, Locale locale) {
        return Money.show(sum.value(), sum.currency(), locale);
    }

    static Cursor cursor(Opportunity last) {
        return Cursor.of(last.terms().closeOn().map(LocalDate::toString).orElse("none"), last.id());
    }

    static OpportunityList.Behind behind(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(Cursor::values)
                    .map(OpportunitiesPage::behind)
                    .orElse(OpportunityList.Behind.NOTHING);
        } catch (DateTimeException | NumberFormatException e) {
            return OpportunityList.Behind.NOTHING;
        }
    }

    private static OpportunityList.Behind behind(List<String> last) {
        var day =
                last.getFirst().equals("none")
                        ? Optional.<LocalDate>empty()
                        : Optional.of(LocalDate.parse(last.getFirst()));
        return new OpportunityList.Behind(day, Long.parseLong(last.getLast()));
    }
}
