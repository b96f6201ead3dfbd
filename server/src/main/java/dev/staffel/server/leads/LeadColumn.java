package dev.staffel.server.leads;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The columns that a list of leads can show beside the person, in their order.
enum LeadColumn {
    STAGE(true),
    HOLDER(true),
    NEXT(true),
    GRADE(true),
    INTEREST(true),
    TOPICS(true),
    MATURITY(true),
    ACTIVITY(true),
    COMPANY(false),
    COUNTRY(false),
    INDUSTRY(false),
    EMAIL(false),
    PHONE(false),
    SOURCE(false),
    CREATED(false);

    private final boolean isUsual;

    LeadColumn(boolean isUsual) {
        this.isUsual = isUsual;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return this == INTEREST;
    }

    /// The order that the column's head asks for; empty when there is none.
    String order() {
        return switch (this) {
            case INTEREST, ACTIVITY, CREATED -> word();
            default -> "";
        };
    }

    /// The columns of these words; the usual ones when there are none.
    static List<LeadColumn> of(Collection<String> words) {
        var chosen = Stream.of(values()).filter(column -> words.contains(column.word())).toList();
        return chosen.isEmpty()
                ? Stream.of(values()).filter(column -> column.isUsual).toList()
                : chosen;
    }
}
