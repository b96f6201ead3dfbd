package dev.staffel.store.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What its seller says of an opportunity.
///
/// @param account the company's name
/// @param seller the id of the one user who sells
/// @param value in the smallest unit of the currency, such as cents
/// @param currency its code, such as `EUR`
/// @param closeOn the day on which it is expected to close
public record Terms(
        String title,
        String account,
        String seller,
        Optional<Long> value,
        String currency,
        Optional<LocalDate> closeOn,
        List<String> competitors) {
    public Terms {
        if (title.isBlank()) throw new IllegalArgumentException("an opportunity has a title");
        if (seller.isBlank()) throw new IllegalArgumentException("an opportunity has a seller");
        if (value.isPresent() && value.get() < 0)
            throw new IllegalArgumentException("a value is not below zero: " + value.get());
        if (currency.length() != 3) throw new IllegalArgumentException("no currency: " + currency);
        competitors = List.copyOf(competitors);
    }

    /// The same with another value.
    Terms worth(long minor, String code) {
        return new Terms(title, account, seller, Optional.of(minor), code, closeOn, competitors);
    }

    /// A short word that differs once anything of this does, for telling whether somebody has changed it meanwhile.
    public String mark() {
        return Integer.toHexString(hashCode());
    }

    /// What differs in later terms, as words of its own kind and the later value; see the messages
    /// `opportunities.change.*`.
    List<String[]> changesTo(Terms later) {
        var changes = new ArrayList<String[]>();
        add(changes, "title", title, later.title);
        add(changes, "account", account, later.account);
        add(changes, "seller", seller, later.seller);
        add(changes, "value", money(), later.money());
        add(changes, "close", day(), later.day());
        add(
                changes,
                "competitors",
                String.join(", ", competitors),
                String.join(", ", later.competitors));
        return changes;
    }

    private String money() {
        return value.map(minor -> minor + " " + currency).orElse("");
    }

    private String day() {
        return closeOn.map(LocalDate::toString).orElse("");
    }

    private static void add(List<String[]> changes, String what, String before, String after) {
        if (!before.equals(after)) changes.add(new String[] {what, after});
    }
}
