package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Form;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityFilter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads which opportunities a list shows from its address, also as the numbers of the forecast lead there.
@Component
class ListFilters {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1); // days that the database knows
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final CompanyZone zone;
    private final Clock clock;

    ListFilters(CompanyZone zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    OpportunityFilter read(Form form, Caller.User caller) {
        var filter = OpportunityFilter.ALL.searching(form.value("q"));
        var state = Opportunity.State.of(form.has("state") ? form.value("state") : "open");
        if (state.isPresent()) filter = filter.in(state.get());
        var step = Opportunity.Step.of(form.value("step"));
        if (step.isPresent()) filter = filter.at(step.get());
        var seller = form.value("seller");
        if (!seller.isEmpty())
            filter = filter.of(seller.equals("me") ? caller.id().toString() : seller);
        if (Money.CURRENCIES.contains(form.value("currency")))
            filter = filter.inCurrency(form.value("currency"));
        if (form.has("valued")) filter = filter.valued();
        if (form.has("offered")) filter = filter.offered();
        return ended(closing(filter, form.value("close")), form.value("ended"));
    }

    private OpportunityFilter closing(OpportunityFilter filter, String close) {
        var thisMonth = LocalDate.ofInstant(clock.instant(), zone.get()).withDayOfMonth(1);
        return switch (close) {
            case "none" -> filter.withoutClose();
            case "overdue" -> filter.closing(FIRST, thisMonth);
            case "later" -> filter.closing(thisMonth.plusMonths(Forecast.MONTHS), LAST);
            default ->
                    month(close)
                            .map(month -> filter.closing(month, month.plusMonths(1)))
                            .orElse(filter);
        };
    }

    private OpportunityFilter ended(OpportunityFilter filter, String ended) {
        return month(ended)
                .map(month ->
                        filter.ended(
                                month.atStartOfDay(zone.get()).toInstant(),
                                month.plusMonths(1).atStartOfDay(zone.get()).toInstant()))
                .orElse(filter);
    }

    /// The first day of a month such as `2026-11`.
    private static Optional<LocalDate> month(String text) {
        try {
            return text.matches("[1-9]\\d{3}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text + "-01"))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
