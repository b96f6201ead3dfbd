package dev.staffel.replay;

import dev.staffel.engine.Leeway;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The interest in total, or in a topic, that one way into a stage asks for, in whole points.
///
/// Only a way that asks for it once, and not in a part that must not hold, has a threshold that can be moved.
///
/// @param entry the way in, by its id
/// @param topic by its id; empty for interest in total
public record Threshold(String stage, String entry, String topic, int points) {
    private static final int THOUSAND = 1_000;
    private static final int REACH = 20;

    /// Of interest in total.
    public Threshold(String stage, String entry, int points) {
        this(stage, entry, "", points);
    }

    /// All that can be moved: those of the stage that is compared first, then those of the others, which decide who comes that
    /// far.
    public static List<Threshold> movable(Playbook playbook, String compared) {
        return Stream.concat(
                        of(playbook, compared).stream(),
                        all(playbook).stream().filter(one -> !one.stage().equals(compared)))
                .toList();
    }

    /// Its name among those of a replay, such as `a`, `a@retrofit`, or `mgl.a` where another stage is compared.
    ///
    /// @param compared the stage that is compared, by its id
    public String name(String compared) {
        return (stage.equals(compared) ? "" : stage + ".")
                + entry
                + (topic.isEmpty() ? "" : "@" + topic);
    }

    /// The thresholds of a stage, in the order of its ways in; none when the playbook does not know the stage.
    public static List<Threshold> of(Playbook playbook, String stage) {
        var ladder = playbook.agreement().ladder();
        if (!ladder.knows(stage)) return List.of();
        return ladder.stage(stage).entries().stream()
                .flatMap(entry -> of(stage, entry).stream())
                .toList();
    }

    /// The thresholds of all stages, in the order of the ladder.
    static List<Threshold> all(Playbook playbook) {
        return playbook.agreement().ladder().stages().stream()
                .flatMap(stage -> of(playbook, stage.id()).stream())
                .toList();
    }

    boolean isSameWay(Threshold other) {
        return stage.equals(other.stage) && entry.equals(other.entry) && topic.equals(other.topic);
    }

    /// All thresholds, this one at another level.
    List<Leeway.Way> ways(List<Threshold> all, int level) {
        return all.stream().map(one -> isSameWay(one) ? one.way(level) : one.way()).toList();
    }

    Leeway.Way way() {
        return way(points);
    }

    private Leeway.Way way(int level) {
        return new Leeway.Way(stage, entry, topic, level);
    }

    private static List<Threshold> of(String stage, Entry entry) {
        return entry.criterion().fields().stream()
                .filter(Threshold::isInterest)
                .distinct()
                .flatMap(field -> of(stage, entry, field).stream())
                .toList();
    }

    private static Optional<Threshold> of(String stage, Entry entry, Field field) {
        var asked = asked(entry.criterion(), field).toList();
        long mentions = entry.criterion().fields().stream().filter(field::equals).count();
        boolean isOne =
                asked.size() == 1
                        && mentions == 1
                        && asked.getFirst() % THOUSAND == 0
                        && asked.getFirst() >= THOUSAND;
        return isOne
                ? Optional.of(
                        new Threshold(
                                stage,
                                entry.id(),
                                field.key(),
                                Math.toIntExact(asked.getFirst() / THOUSAND)))
                : Optional.empty();
    }

    private static Stream<Long> asked(Criterion criterion, Field of) {
        return switch (criterion) {
            case Criterion.AtLeast(var field, var level) when field.equals(of) -> Stream.of(level);
            case Criterion.All(var parts) -> parts.stream().flatMap(part -> asked(part, of));
            case Criterion.Any(var parts) -> parts.stream().flatMap(part -> asked(part, of));
            case Criterion.AtLeast _,
                    Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.Not _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    Stream.empty();
        };
    }

    private static boolean isInterest(Field field) {
        return field.kind() == Field.Kind.INTEREST || field.kind() == Field.Kind.TOPIC_INTEREST;
    }

    private Field field() {
        return topic.isEmpty()
                ? new Field(Field.Kind.INTEREST, "")
                : new Field(Field.Kind.TOPIC_INTEREST, topic);
    }

    /// The lowest level that is looked at.
    public int least() {
        return Math.max(1, points - REACH);
    }

    /// The highest level that is looked at.
    public int most() {
        return points + REACH;
    }

    /// The playbook with this threshold at another level; all else stays.
    public Playbook movedTo(int level, Playbook playbook) {
        var agreement = playbook.agreement();
        var ladder = agreement.ladder();
        var moved =
                new Ladder(
                        ladder.stages().stream().map(one -> moved(one, level)).toList(),
                        ladder.moves(),
                        ladder.overrideHoldsDays());
        return new Playbook(
                playbook.name(),
                playbook.basis(),
                playbook.zone(),
                new Playbook.Agreement(
                        moved,
                        agreement.rules(),
                        agreement.maturity(),
                        agreement.personas(),
                        agreement.grade(),
                        agreement.handover(),
                        agreement.questionnaire()),
                playbook.settings());
    }

    private Stage moved(Stage one, int level) {
        if (!one.id().equals(stage)) return one;
        long lowered = (long) (points - level) * THOUSAND;
        return new Stage(
                one.id(),
                one.label(),
                one.meaning(),
                one.side(),
                one.purpose(),
                one.onTheWay(),
                one.entries().stream().map(way -> moved(way, lowered)).toList(),
                one.fallback());
    }

    private Entry moved(Entry way, long lowered) {
        return way.id().equals(entry)
                ? new Entry(way.id(), way.label(), lowered(way.criterion(), lowered))
                : way;
    }

    private Criterion lowered(Criterion criterion, long by) {
        return switch (criterion) {
            case Criterion.AtLeast(var field, var level) when field.equals(field()) ->
                    new Criterion.AtLeast(field, level - by);
            case Criterion.All(var parts) ->
                    new Criterion.All(parts.stream().map(part -> lowered(part, by)).toList());
            case Criterion.Any(var parts) ->
                    new Criterion.Any(parts.stream().map(part -> lowered(part, by)).toList());
            case Criterion.AtLeast _,
                    Criterion.Is _,
                    Criterion.OneOf _,
                    Criterion.Contains _,
                    Criterion.StartsWith _,
                    Criterion.Between _,
                    Criterion.Known _,
                    Criterion.Not _,
                    Criterion.DidWithin _,
                    Criterion.CountWithin _ ->
                    criterion;
        };
    }
}
