package dev.staffel.server.leads;

import dev.staffel.engine.Fact;
import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Tallies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The interest of a lead day by day, with what was counted on each.
final class InterestHistory {
    private static final int MOST_DAYS = 400;
    private static final int LEAST_DAYS = 30;

    private final OpenLead open;
    private final Days days;
    private final SortedMap<Integer, List<String>> causes;
    private final int first;

    /// A day with the interest at its end, and what earned or cost it, if anything was counted.
    record Day(Instant start, long milli, List<String> causes) {
        Day {
            causes = List.copyOf(causes);
        }

        /// As it is shown, in tenths of a point.
        double shown() {
            return Math.floorDiv(milli, 100) / 10.0;
        }
    }

    /// A stage entered on a day; the last one where there were several.
    record Entry(Instant at, String stage) {}

    InterestHistory(OpenLead open) {
        this.open = open;
        this.days = new Days(open.playbook().zone());
        this.causes = causes(open);
        int earliest = causes.isEmpty() ? open.today() : causes.firstKey() - 1;
        this.first = Math.clamp(earliest, open.today() - MOST_DAYS, open.today() - LEAST_DAYS);
    }

    List<Day> days() {
        var all = new ArrayList<Day>();
        for (int day = first; day <= open.today(); day++) {
            long milli = open.engine().interest(open.lead(), day).milli();
            all.add(new Day(days.start(day), milli, causes.getOrDefault(day, List.of())));
        }
        return all;
    }

    List<Entry> entries() {
        var byDay = new TreeMap<Integer, Entry>();
        for (var row : open.facts()) {
            int day = days.of(row.at());
            if (day < first || !(row.fact() instanceof Fact.Passed passed)) continue;
            byDay.put(day, new Entry(days.start(day), open.reading().stage(passed.to())));
        }
        return List.copyOf(byDay.values());
    }

    private static SortedMap<Integer, List<String>> causes(OpenLead open) {
        var byDay = new TreeMap<Integer, List<String>>();
        var rules = open.playbook().agreement().rules();
        Tallies tallies = open.lead().evidence().tallies();
        for (int place = 0; place < tallies.size(); place++) {
            if (tallies.rule(place) >= rules.size()) continue; // watched only, it has no points
            var rule = rules.get(tallies.rule(place));
            if (rule.milliPoints() == 0) continue;
            var label = open.reading().ruleLabel(rule.id());
            int times = tallies.count(place);
            byDay.computeIfAbsent(tallies.day(place), _ -> new ArrayList<>())
                    .add(times == 1 ? label : times + " × " + label);
        }
        return byDay;
    }
}
