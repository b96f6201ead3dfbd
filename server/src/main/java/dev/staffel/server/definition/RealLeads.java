package dev.staffel.server.definition;

import dev.staffel.engine.Row;
import dev.staffel.engine.stage.Stage;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.past.LeadSample;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Real leads beside the definition in force, from a fixed sample that is looked at once a minute at most, however many ask.
@Component
class RealLeads {
    private static final int MOST_SHOWN = 200;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PlaybookVersions versions;
    private final LeadSample sample;
    private final LeadList leads;
    private final Shapes shapes;
    private final Clock clock;
    private @Nullable Looked looked;

    RealLeads(PlaybookVersions versions, LeadList leads, Sql sql, Clock clock) {
        this.versions = versions;
        this.leads = leads;
        this.sample = new LeadSample(sql);
        this.shapes = new Shapes(sql);
        this.clock = clock;
    }

    /// What was seen when the sample was last looked at.
    ///
    /// @param all how many leads there are
    private record Looked(int version, Instant at, long all, int sampled, List<Beside> stages) {}

    private synchronized Looked look() {
        var now = clock.instant();
        int version = versions.inForce().number();
        var known = looked;
        boolean isFresh =
                known != null
                        && known.version() == version
                        && !known.at().isBefore(now.minus(FRESH));
        if (known != null && isFresh) return known;
        var drawn = sample.draw();
        shapes.load(
                drawn.leads().stream()
                        .flatMap(lead -> lead.rows().stream().map(Row::shape))
                        .distinct()
                        .toList());
        var stages = new BesideCriteria(versions.engine(version), now).of(drawn, shapes);
        var fresh = new Looked(version, now, drawn.all(), drawn.leads().size(), stages);
        looked = fresh;
        return fresh;
    }

    /// The stages in the order of the ladder, in a reader's words.
    StagesBeside inWords(String language) {
        var seen = look();
        var playbook = versions.playbook(seen.version());
        var reading = Reading.of(playbook, language);
        var rows =
                leads
                        .rows(
                                seen.stages().stream()
                                        .flatMap(one ->
                                                Stream.concat(
                                                        one.passing().stream(),
                                                        one.failing().stream()))
                                        .map(Beside.Case::lead)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(LeadRow::id, Function.identity()));
        var ladder = playbook.agreement().ladder();
        var stages =
                seen.stages().stream()
                        .map(one -> {
                            var stage = ladder.stage(one.stage());
                            Function<Beside.Case, Stream<StagesBeside.Line>> line =
                                    found ->
                                            StagesBeside.line(
                                                    found, stage, rows, reading, language);
                            return new StagesBeside.OfStage(
                                    stage.id(),
                                    stage.label().in(language),
                                    one.meeting().size(),
                                    one.passing().stream().flatMap(line).toList(),
                                    one.failing().stream().flatMap(line).toList());
                        })
                        .toList();
        return new StagesBeside(seen.version(), seen.at(), seen.all(), seen.sampled(), stages);
    }

    /// All leads of the sample that meet the criteria of a stage; empty where criteria don't lead to it.
    Optional<Meeting> meeting(String stage, String language) {
        var seen = look();
        var ladder = versions.playbook(seen.version()).agreement().ladder();
        return seen.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .map(one ->
                        new Meeting(
                                ladder.stage(stage).label().in(language),
                                seen.sampled(),
                                one.meeting().size(),
                                leads.rows(one.meeting().stream().limit(MOST_SHOWN).toList()),
                                ladder.stages().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Stage::id,
                                                        known -> known.label().in(language)))));
    }

    /// @param stage its name
    /// @param all how many meet them
    /// @param rows the first of those
    /// @param stages the names of all stages by their ids
    record Meeting(
            String stage, int sampled, int all, List<LeadRow> rows, Map<String, String> stages) {
        Meeting {
            rows = List.copyOf(rows);
            stages = Map.copyOf(stages);
        }

        /// The name of the stage that a lead is really in.
        String stageOf(LeadRow row) {
            return stages.getOrDefault(row.stage(), row.stage());
        }
    }
}
