package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Parameters;
import dev.staffel.server.api.Problem;
import dev.staffel.store.opportunities.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a program says of an opportunity.
///
/// @param user id or e-mail address of the user who does it
/// @param lead with which it is opened; not read in a change
/// @param seller id or e-mail address; left out, the user sells
/// @param value in the smallest unit of the currency
/// @param closeOn a day such as `2026-03-31`
/// @param mark of the terms that are changed; left out, whatever stands is written over
record OpportunityBody(
        @Nullable String user,
        @Nullable Long lead,
        @Nullable String title,
        @Nullable String account,
        @Nullable String seller,
        @Nullable Long value,
        @Nullable String currency,
        @Nullable String closeOn,
        @Nullable List<String> competitors,
        @Nullable String mark) {
    private static final int LONGEST = 200;
    private static final int MOST_COMPETITORS = 20;
    static final long MOST = 1_000_000_000_000_000L;

    /// Nothing where something is wrong, which is added to the problems.
    Optional<Terms> terms(Optional<Caller.User> by, Sellers sellers, List<Problem.Place> problems) {
        var named = text(title);
        if (named.isEmpty() || named.length() > LONGEST)
            problems.add(new Problem.Place("title", "1 to " + LONGEST + " characters"));
        if (text(account).length() > LONGEST)
            problems.add(new Problem.Place("account", "at most " + LONGEST + " characters"));
        if (value != null && (value < 0 || value > MOST))
            problems.add(new Problem.Place("value", "0 to " + MOST));
        var code = text(currency).isEmpty() ? Money.CURRENCIES.getFirst() : text(currency);
        if (!Money.CURRENCIES.contains(code))
            problems.add(
                    new Problem.Place("currency", "one of " + String.join(", ", Money.CURRENCIES)));
        var day = Parameters.day("closeOn", text(closeOn), problems);
        var others = competitors == null ? List.<String>of() : competitors;
        boolean isLong =
                others.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST);
        if (others.size() > MOST_COMPETITORS || isLong)
            problems.add(
                    new Problem.Place(
                            "competitors", "at most 20, of 1 to " + LONGEST + " characters"));
        var sells = seller == null ? by : sellers.find("seller", seller, problems);
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(
                new Terms(
                        named,
                        text(account),
                        sells.orElseThrow().id().toString(),
                        Optional.ofNullable(value),
                        code,
                        day,
                        others));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
