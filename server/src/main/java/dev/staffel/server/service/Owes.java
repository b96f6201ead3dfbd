package dev.staffel.server.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one side owes the other, in the order of the report.
enum Owes {
    /// Required data are there when a lead qualifies.
    COMPLETE(true),
    /// What was missing is given before its deadline.
    DATA(true),
    /// A question is answered before its deadline.
    QUESTION(true),
    /// An offer is accepted or returned before its deadline.
    ANSWER(false),
    /// The person is contacted, or tried, before its deadline.
    CONTACT(false),
    /// An accepted lead goes on, or is returned, before a return is proposed.
    OUTCOME(false);

    private final boolean isMarketings;

    Owes(boolean isMarketings) {
        this.isMarketings = isMarketings;
    }

    boolean isMarketings() {
        return isMarketings;
    }

    /// The end of its message keys, and how addresses name it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it takes time; required data are there or not.
    boolean takesTime() {
        return this != COMPLETE;
    }

    static List<Owes> of(boolean marketing) {
        return Arrays.stream(values()).filter(one -> one.isMarketings == marketing).toList();
    }

    static Optional<Owes> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
