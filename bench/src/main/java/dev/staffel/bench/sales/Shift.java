package dev.staffel.bench.sales;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// All sellers work: first to warm up, then as people do, then without a pause.
final class Shift {
    private static final Pace PEOPLE = new Pace(Duration.ofSeconds(1));
    private static final Duration OFFER_EVERY = Duration.ofMillis(400);
    private static final String AIM = "p95 under 150 ms";

    private final Office office;
    private final Duration warm;
    private final Duration measured;

    /// @param warm how long they warm up, and work without a pause
    /// @param measured how long they work as people do
    Shift(Office office, Duration warm, Duration measured) {
        this.office = office;
        this.warm = warm;
        this.measured = measured;
    }

    private record Round(
            Map<Action, Percentiles> times, SortedMap<String, Integer> errors, double perSecond) {
        int wrong() {
            return errors.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    List<Measure> measure() throws InterruptedException {
        try (var _ = office.open(OFFER_EVERY);
                var floor = new Floor(office.address(), office.sellers())) {
            floor.tryAll();
            floor.work(Pace.AT_ONCE, warm);
            var people = round(floor, PEOPLE, measured);
            var machines = round(floor, Pace.AT_ONCE, warm);
            return table(people, machines);
        }
    }

    private Round round(Floor floor, Pace pace, Duration time) throws InterruptedException {
        office.clock().begin();
        long begun = System.nanoTime();
        var errors = floor.work(pace, time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        var times = office.clock().measured();
        long requests = times.values().stream().mapToLong(Percentiles::count).sum();
        return new Round(times, errors, requests / seconds);
    }

    private static List<Measure> table(Round people, Round machines) {
        var measures = new ArrayList<Measure>();
        people.times()
                .forEach((action, took) -> {
                    var beside = machines.times().get(action);
                    measures.add(
                            new Measure(
                                    "Sellers: " + action.told(),
                                    told(took),
                                    beside == null ? "" : told(beside),
                                    AIM));
                });
        measures.add(
                new Measure(
                        "Sellers: requests a second",
                        "%,.0f".formatted(people.perSecond()),
                        "%,.0f without a pause".formatted(machines.perSecond()),
                        ""));
        measures.add(
                new Measure(
                        "Sellers: answers that were not expected",
                        Integer.toString(people.wrong()),
                        machines.wrong() + " without a pause",
                        "0"));
        return measures;
    }

    private static String told(Percentiles took) {
        return "p50 %s, p95 %s, max %s ms (%,d)"
                .formatted(
                        took.milliseconds(50),
                        took.milliseconds(95),
                        took.milliseconds(100),
                        took.count());
    }
}
