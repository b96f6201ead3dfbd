package dev.staffel.server.opportunities;

import dev.staffel.server.api.Parameters;
import dev.staffel.server.api.Problem;
import dev.staffel.store.opportunities.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a program says of the opportunity with which a lead comes to that stage; nothing of it has to be said.
///
/// @param id of an open one of the lead's company, or of one that ended with the lead; left out, a new one is opened
/// @param title left out, the company's name
/// @param value in the smallest unit of the currency
/// @param closeOn a day such as `2026-03-31`
public record EntryBody(
        @Nullable Long id,
        @Nullable String title,
        @Nullable Long value,
        @Nullable String currency,
        @Nullable String closeOn) {
    private static final int LONGEST = 200;

    /// Nothing is known of it yet.
    public static final EntryBody UNKNOWN = new EntryBody(null, null, null, null, null);

    /// Nothing where something is wrong, which is added to the problems.
    Optional<Terms> terms(
            String unnamed, String account, String seller, List<Problem.Place> problems) {
        int before = problems.size();
        var named = title == null || title.isBlank() ? unnamed : title.strip();
        if (named.length() > LONGEST)
            problems.add(
                    new Problem.Place("opportunity.title", "at most " + LONGEST + " characters"));
        if (value != null && (value < 0 || value > OpportunityBody.MOST))
            problems.add(new Problem.Place("opportunity.value", "0 to " + OpportunityBody.MOST));
        var code = currency == null ? Money.CURRENCIES.getFirst() : currency.strip();
        if (!Money.CURRENCIES.contains(code))
            problems.add(
                    new Problem.Place(
                            "opportunity.currency",
                            "one of " + String.join(", ", Money.CURRENCIES)));
        var day = Parameters.day("opportunity.closeOn", closeOn == null ? "" : closeOn, problems);
        if (problems.size() > before) return Optional.empty();
        return Optional.of(
                new Terms(
                        named, account, seller, Optional.ofNullable(value), code, day, List.of()));
    }
}
