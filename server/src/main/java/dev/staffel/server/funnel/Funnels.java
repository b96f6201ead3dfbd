package dev.staffel.server.funnel;

import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Stage;
import dev.staffel.replay.Rate;
import dev.staffel.server.funnel.FunnelReport.Named;
import dev.staffel.server.funnel.FunnelReport.SliceLine;
import dev.staffel.server.funnel.FunnelReport.SourceLine;
import dev.staffel.server.funnel.FunnelReport.StageLine;
import dev.staffel.server.funnel.FunnelReport.StayLine;
import dev.staffel.server.funnel.FunnelReport.Way;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.Funnel;
import dev.staffel.store.read.Funnel.Kind;
import dev.staffel.store.read.Funnel.Stay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts the counts of the store together into funnels, by the ladder in force.
@Component
class Funnels {
    private final Funnel funnel;
    private final Sources sources;
    private final PlaybookVersions versions;
    private final Clock clock;

    Funnels(Funnel funnel, Sources sources, PlaybookVersions versions, Clock clock) {
        this.funnel = funnel;
        this.sources = sources;
        this.versions = versions;
        this.clock = clock;
    }

    /// Today in the company's zone.
    LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), versions.playbook(versions.inForce().number()).zone());
    }

    FunnelReport report(FunnelQuery query, String language) {
        var ladder = versions.playbook(versions.inForce().number()).agreement().ladder();
        var starts = query.starts();
        int from = (int) query.from().toEpochDay();
        int to = (int) query.to().toEpochDay();
        var days = starts.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        var all = funnel.kinds(from, to, days);
        var some =
                query.source() == 0
                        ? all
                        : all.stream().filter(kind -> kind.source() == query.source()).toList();
        long passages = sum(all, Kind::isWithinPeriod, Kind::passages);
        var stays = new HashMap<String, Stay>(); // looked up only
        for (Stay stay : funnel.stays(from, to, query.source(), passages))
            stays.put(stay.stage(), stay);
        var lines = new Lines(ladder, language, some, stays);
        return new FunnelReport(
                query,
                lines.of(Stage::onTheWay),
                lines.of(stage -> !stage.onTheWay()),
                sourceLines(ladder, some),
                slices(query, starts, ladder, some),
                known(all),
                telling(ladder),
                sum(all, Kind::isOpen, Kind::passages),
                sum(some, kind -> isEntry(kind) && kind.erased(), Kind::leads));
    }

    private static long sum(List<Kind> kinds, Predicate<Kind> which, Function<Kind, Long> what) {
        return kinds.stream().filter(which).mapToLong(what::apply).sum();
    }

    private static boolean isEntry(Kind kind) {
        return kind.isWithinPeriod() && !kind.skipped();
    }

    private static List<Long> entered(Ladder ladder, List<Kind> kinds) {
        var byStage =
                kinds.stream()
                        .filter(Funnels::isEntry)
                        .collect(
                                Collectors.groupingBy(
                                        Kind::stage, Collectors.summingLong(Kind::leads)));
        return ladder.stages().stream()
                .filter(Stage::onTheWay)
                .map(stage -> byStage.getOrDefault(stage.id(), 0L))
                .toList();
    }

    private List<SourceLine> sourceLines(Ladder ladder, List<Kind> kinds) {
        var bySource =
                kinds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Kind::source, TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<SourceLine>();
        bySource.forEach((source, of) ->
                lines.add(
                        new SourceLine(
                                source,
                                name(source),
                                sum(of, Kind::isOpen, Kind::passages),
                                entered(ladder, of))));
        lines.sort(
                Comparator.comparingLong((SourceLine line) -> line.entered().getFirst())
                        .thenComparingLong(SourceLine::now)
                        .reversed());
        return lines;
    }

    private static List<Integer> telling(Ladder ladder) {
        var way = ladder.stages().stream().filter(Stage::onTheWay).toList();
        var telling = new ArrayList<Integer>();
        for (int place = 0; place < way.size(); place++) {
            var stage = way.get(place);
            if (!stage.isFor(Purpose.START) && !stage.isFor(Purpose.OFFERED)) telling.add(place);
            if (stage.isFor(Purpose.WON)) break;
        }
        return telling;
    }

    private String name(int source) {
        return sources.find(source).map(Source::name).orElse("");
    }

    private List<Named> known(List<Kind> kinds) {
        return kinds.stream()
                .map(Kind::source)
                .distinct()
                .map(source -> new Named("" + source, name(source)))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /// Leads that entered a stage in more than one slice are counted in the first of them.
    private static List<SliceLine> slices(
            FunnelQuery query, List<LocalDate> starts, Ladder ladder, List<Kind> kinds) {
        var lines = new ArrayList<SliceLine>();
        for (int i = 0; i < starts.size(); i++) {
            int slice = i + 1;
            boolean isLast = slice == starts.size();
            var to = isLast ? query.to() : starts.get(slice).minusDays(1);
            var within = kinds.stream().filter(kind -> kind.slice() == slice).toList();
            lines.add(new SliceLine(starts.get(i), to, entered(ladder, within)));
        }
        return lines;
    }

    /// Makes the lines of stages.
    private record Lines(
            Ladder ladder, String language, List<Kind> kinds, Map<String, Stay> stays) {

        List<StageLine> of(Predicate<Stage> which) {
            return ladder.stages().stream().filter(which).map(this::line).toList();
        }

        private StageLine line(Stage stage) {
            var here = kinds.stream().filter(kind -> kind.stage().equals(stage.id())).toList();
            var passages = here.stream().filter(Funnels::isEntry).toList();
            long on = sum(passages, kind -> isOn(stage, kind), Kind::passages);
            long open = sum(passages, Kind::isOpen, Kind::passages);
            long all = sum(passages, kind -> true, Kind::passages);
            long entered = sum(passages, kind -> true, Kind::leads);
            long ended = all - open;
            var rate = new Rate(Math.toIntExact(on), Math.toIntExact(all));
            return new StageLine(
                    stage.id(),
                    stage.label().in(language),
                    stage.meaning().in(language),
                    sum(here, Kind::isOpen, Kind::passages),
                    entered,
                    all - entered,
                    sum(here, kind -> kind.isWithinPeriod() && kind.skipped(), Kind::passages),
                    on,
                    ended - on,
                    open,
                    ways(stage, passages),
                    rate,
                    stay(stage));
        }

        private boolean isOn(Stage stage, Kind kind) {
            return ladder.knows(kind.leftTo()) && ladder.isForward(stage.id(), kind.leftTo());
        }

        private List<Way> ways(Stage stage, List<Kind> passages) {
            var byStage =
                    passages.stream()
                            .filter(kind -> !kind.isOpen() && !isOn(stage, kind))
                            .collect(
                                    Collectors.groupingBy(
                                            Kind::leftTo,
                                            TreeMap::new,
                                            Collectors.summingLong(Kind::passages)));
            return byStage.entrySet().stream()
                    .map(way ->
                            new Way(
                                    way.getKey().equals(Funnel.ERASED) ? "" : way.getKey(),
                                    name(way.getKey()),
                                    way.getValue()))
                    .sorted(Comparator.comparingLong(Way::passages).reversed())
                    .toList();
        }

        private String name(String stage) {
            if (stage.equals(Funnel.ERASED)) return "";
            return ladder.knows(stage) ? ladder.stage(stage).label().in(language) : stage;
        }

        private Optional<StayLine> stay(Stage stage) {
            return Optional.ofNullable(stays.get(stage.id()))
                    .filter(found -> found.cases() >= Rate.LEAST_CASES)
                    .map(found ->
                            new StayLine(
                                    found.median().toSeconds(),
                                    found.late().toSeconds(),
                                    found.cases()));
        }
    }
}
