package dev.staffel.store.opportunities;

import dev.staffel.store.sql.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which opportunities are wanted: those that meet every condition.
public final class OpportunityFilter {
    /// Every opportunity.
    public static final OpportunityFilter ALL = new OpportunityFilter(Map.of(), List.of());

    private final Map<String, Object> values;
    private final List<String> conditions;

    private OpportunityFilter(Map<String, Object> values, List<String> conditions) {
        this.values = values;
        this.conditions = List.copyOf(conditions);
    }

    public OpportunityFilter in(Opportunity.State state) {
        return with("with-state", Map.of("state", state.word()));
    }

    public OpportunityFilter at(Opportunity.Step step) {
        return with("with-step", Map.of("step", step.word()));
    }

    public OpportunityFilter of(String seller) {
        return with("with-seller", Map.of("seller", seller));
    }

    /// Whose title or company holds a text; a blank one asks nothing.
    public OpportunityFilter searching(String words) {
        return words.isBlank() ? this : with("with-words", Map.of("words", words.strip()));
    }

    /// That are to close from a day on, before another.
    public OpportunityFilter closing(LocalDate from, LocalDate to) {
        return with("with-close", Map.of("close_from", from, "close_to", to));
    }

    public OpportunityFilter inCurrency(String currency) {
        return with("with-currency", Map.of("currency", currency));
    }

    /// Of which the value is known.
    public OpportunityFilter valued() {
        return with("with-value", Map.of());
    }

    /// That had an offer sent.
    public OpportunityFilter offered() {
        return with("with-offer", Map.of());
    }

    public OpportunityFilter withoutClose() {
        return with("without-close", Map.of());
    }

    /// That have ended from a moment on, before another.
    public OpportunityFilter ended(Instant from, Instant to) {
        return with("with-end", Map.of("ended_from", from, "ended_to", to));
    }

    private OpportunityFilter with(String condition, Map<String, Object> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        var next = new ArrayList<>(conditions);
        if (!next.contains(condition)) next.add(condition);
        return new OpportunityFilter(all, next);
    }

    List<String> conditions() {
        return conditions;
    }

    Call bind(Call call) {
        values.forEach(call::set);
        return call;
    }
}
