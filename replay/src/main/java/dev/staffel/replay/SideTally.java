package dev.staffel.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Counts what one playbook leads to, lead by lead; what was counted can be taken back.
final class SideTally {
    private final Function<LeadResult, Fare> fares;
    private final WeekTally weeks;
    private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    private final Map<String, Integer> returns = new TreeMap<>();
    private int entered;
    private int accepted;
    private int ended;
    private Value won = Value.NONE;

    /// @param fares which side of a result is counted
    SideTally(Function<LeadResult, Fare> fares, WeekTally weeks) {
        this.fares = fares;
        this.weeks = weeks;
    }

    void add(LeadResult result) {
        count(result, 1);
    }

    void takeBack(LeadResult result) {
        count(result, -1);
    }

    /// Counts what another has counted, or taken back.
    void count(SideTally other) {
        weeks.count(other.weeks);
        other.endings.forEach((ending, times) -> endings.merge(ending, times, Integer::sum));
        other.returns.forEach((reason, times) -> returns.merge(reason, times, Integer::sum));
        entered += other.entered;
        accepted += other.accepted;
        ended += other.ended;
        won = won.with(other.won);
    }

    private void count(LeadResult result, int times) {
        var fare = fares.apply(result);
        fare.handovers().forEach(handover -> weeks.count(handover, times));
        if (fare.entry().isEmpty()) return;
        entered += times;
        endings.merge(result.ending(), times, Integer::sum);
        if (result.isAccepted()) accepted += times;
        if (result.isAccepted() && result.isEnded()) ended += times;
        if (result.ending() == Ending.RETURNED) {
            returns.merge(result.really().orElseThrow().reason(), times, Integer::sum);
        }
        if (result.ending() == Ending.WON && result.value().isPresent()) {
            long deal = result.value().get();
            won = times > 0 ? won.with(deal) : won.without(deal);
        }
    }

    Summary.Side side() {
        for (Ending ending : Ending.values()) endings.putIfAbsent(ending, 0);
        returns.values().removeIf(times -> times == 0);
        int answered =
                endings.entrySet().stream()
                        .filter(ending -> ending.getKey().isAnswered())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        int wins = endings.getOrDefault(Ending.WON, 0);
        return new Summary.Side(
                entered,
                endings,
                new TreeMap<>(returns),
                new Rate(accepted, answered),
                new Rate(wins, ended),
                won,
                weeks.weeks(),
                weeks.capacity());
    }
}
