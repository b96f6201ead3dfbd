package dev.staffel.store.read;

import dev.staffel.store.sql.Call;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// Which leads are wanted: those that meet every condition, of each kind one at most.
public record LeadFilter(List<LeadCondition> conditions) {
    public static final LeadFilter ALL = new LeadFilter(List.of());

    public LeadFilter {
        conditions = List.copyOf(conditions);
    }

    /// With one more condition, in place of one of the same kind.
    public LeadFilter and(LeadCondition condition) {
        var next = new ArrayList<LeadCondition>(conditions);
        next.removeIf(known -> known.getClass().equals(condition.getClass()));
        next.add(condition);
        return new LeadFilter(next);
    }

    /// Words that are searched; without a letter or digit in them nothing is asked.
    public LeadFilter searching(String typed) {
        return LeadCondition.Words.words(typed).isEmpty()
                ? this
                : and(new LeadCondition.Words(typed));
    }

    public boolean isAll() {
        return conditions.isEmpty();
    }

    /// Whether the database can't foretell how many leads meet it.
    boolean isUnforeseen() {
        return conditions.stream()
                .anyMatch(condition ->
                        condition instanceof LeadCondition.Words
                                || condition instanceof LeadCondition.WithoutNextStep
                                || condition instanceof LeadCondition.OnTopic);
    }

    /// Whether the index of the order by interest holds all that is asked for.
    boolean isInIndex() {
        return conditions.stream()
                .allMatch(condition ->
                        switch (condition) {
                            case LeadCondition.Stages _,
                                    LeadCondition.Grades _,
                                    LeadCondition.Interest _,
                                    LeadCondition.HeldBy _,
                                    LeadCondition.FromSource _,
                                    LeadCondition.InCountry _,
                                    LeadCondition.InIndustry _,
                                    LeadCondition.OnTopic _,
                                    LeadCondition.Maturity _ ->
                                    true;
                            case LeadCondition.Words _,
                                    LeadCondition.HeldBySeller _,
                                    LeadCondition.AtDesk _,
                                    LeadCondition.OfPersona _,
                                    LeadCondition.OfLevel _,
                                    LeadCondition.SeenSince _,
                                    LeadCondition.NotSeenSince _,
                                    LeadCondition.WithoutNextStep _,
                                    LeadCondition.Created _,
                                    PassageCondition _ ->
                                    false;
                        });
    }

    /// Begins a call of a statement under these conditions.
    Call call(Session session, Statements sql, String statement) {
        NamedStatement composed =
                sql.composed(statement, conditions.stream().map(LeadCondition::statement).toList());
        var call = session.call(composed);
        for (LeadCondition condition : conditions) condition.bind(call);
        return call;
    }
}
