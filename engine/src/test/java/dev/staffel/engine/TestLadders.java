package dev.staffel.engine;

import static dev.staffel.engine.stage.Decider.ADMINISTRATOR;
import static dev.staffel.engine.stage.Decider.CRITERIA;
import static dev.staffel.engine.stage.Decider.HEAD_OF_MARKETING;
import static dev.staffel.engine.stage.Decider.MARKETING;
import static dev.staffel.engine.stage.Decider.REQUALIFICATION;
import static dev.staffel.engine.stage.Decider.SALES;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.engine.stage.Decider;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Move;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ladders for tests.
final class TestLadders {
    static final int OVERRIDE_DAYS = 30;

    private TestLadders() {}

    /// The ladder of the product, with a way back into nurture and out of it.
    static Ladder full() {
        return new Ladder(stages(40), moves(), OVERRIDE_DAYS);
    }

    /// An MQL needs 45 points where it needed 40.
    static Ladder stricter() {
        return new Ladder(stages(45), moves(), OVERRIDE_DAYS);
    }

    /// No SQL, opportunity or advocate any more.
    static Ladder withoutSql() {
        var gone = List.of("sql", "opportunity", "advocate");
        var stages =
                new ArrayList<>(
                        stages(40).stream().filter(stage -> !gone.contains(stage.id())).toList());
        var moves = new ArrayList<>(moves());
        moves.removeIf(move -> gone.contains(move.from()) || gone.contains(move.to()));
        moves.add(move("sal", "won", SALES));
        return new Ladder(stages, moves, OVERRIDE_DAYS);
    }

    static Ladder forgotten() {
        var quiet = new Criterion.Not(new Criterion.DidWithin(LeadSeen.ANY_ACTIVITY, 20));
        var cool = new Criterion.Between(Field.named("interest"), 8_000, 12_000);
        var lapsed = new Criterion.Is(Field.named("maturity"), "comparing");
        var entries =
                List.of(
                        new Entry(
                                "quiet",
                                new Label("still", "quiet"),
                                Criterion.all(quiet, interest(5))),
                        new Entry("cool", new Label("kühl", "cool"), Criterion.all(cool, lapsed)));
        var stages = new ArrayList<>(stages(40));
        stages.set(1, stage("mql", Side.MARKETING, Purpose.QUALIFIED, true, entries, null));
        return new Ladder(stages, moves(), OVERRIDE_DAYS);
    }

    static Ladder textBook() {
        var entries = List.of(new Entry("agreed", new Label("vereinbart", "agreed"), interest(40)));
        return new Ladder(
                List.of(
                        stage("lead", Side.MARKETING, Purpose.START, true, List.of(), null),
                        stage("mql", Side.MARKETING, Purpose.QUALIFIED, true, entries, null),
                        stage("sql", Side.SALES, Purpose.ACCEPTED, true, List.of(), null),
                        stage("won", Side.SALES, Purpose.WON, true, List.of(), null),
                        stage(
                                "recycled",
                                Side.MARKETING,
                                Purpose.RECYCLED,
                                false,
                                List.of(),
                                null)),
                List.of(
                        move("lead", "mql", CRITERIA, MARKETING),
                        move("recycled", "mql", CRITERIA),
                        move("mql", "sql", SALES),
                        move("sql", "won", SALES)),
                OVERRIDE_DAYS);
    }

    private static List<Stage> stages(int threshold) {
        var fallback = new Fallback("mgl", 10_000, 30);
        return List.of(
                stage("mgl", Side.MARKETING, Purpose.START, true, List.of(), null),
                stage("mql", Side.MARKETING, Purpose.QUALIFIED, true, entries(threshold), fallback),
                stage("handover", Side.SALES, Purpose.OFFERED, true, List.of(), null),
                stage("sal", Side.SALES, Purpose.ACCEPTED, true, List.of(), null),
                stage("sql", Side.SALES, null, true, List.of(), null),
                stage("opportunity", Side.SALES, Purpose.OPPORTUNITY, true, List.of(), null),
                stage("won", Side.SALES, Purpose.WON, true, List.of(), null),
                stage("customer", Side.SALES, null, true, List.of(), null),
                stage("advocate", Side.SALES, null, true, List.of(), null),
                stage("recycled", Side.MARKETING, Purpose.RECYCLED, false, List.of(), null),
                stage("lost", Side.NONE, Purpose.LOST, false, List.of(), null),
                stage("disqualified", Side.NONE, Purpose.DISQUALIFIED, false, List.of(), null));
    }

    private static List<Entry> entries(int threshold) {
        return List.of(
                entry("fit-a", grade("A"), threshold, 2),
                entry("fit-b", grade("B"), threshold + 10, 2),
                entry("fit-c", grade("C"), threshold + 30, 3),
                entry("unknown", grade("?"), threshold + 20, 2));
    }

    private static Entry entry(String id, Criterion grade, int interest, int maturity) {
        return new Entry(
                id,
                new Label(id, id),
                Criterion.all(
                        grade,
                        interest(interest),
                        new Criterion.AtLeast(Field.named("maturity"), maturity * 1000L),
                        new Criterion.DidWithin(LeadSeen.OWN_INITIATIVE, 60)));
    }

    private static Criterion grade(String letter) {
        return new Criterion.Is(Field.named("grade"), letter);
    }

    static Criterion interest(int points) {
        return new Criterion.AtLeast(Field.named("interest"), points * 1000L);
    }

    private static List<Move> moves() {
        return List.of(
                move("mgl", "mql", CRITERIA, MARKETING, REQUALIFICATION),
                move("recycled", "mql", CRITERIA, MARKETING),
                move("mql", "mgl", MARKETING),
                move("sal", "sql", SALES),
                move("sql", "opportunity", SALES),
                move("sal", "opportunity", SALES),
                move("opportunity", "won", SALES),
                move("opportunity", "lost", SALES),
                move("won", "customer", SALES),
                move("customer", "advocate", SALES, MARKETING),
                move("lost", "recycled", SALES, MARKETING),
                move(Move.ANYWHERE, "disqualified", SALES, REQUALIFICATION, MARKETING),
                move("disqualified", "mgl", HEAD_OF_MARKETING, ADMINISTRATOR));
    }

    private static Move move(String from, String to, Decider... by) {
        return new Move(from, to, List.of(by));
    }

    static Stage stage(
            String id,
            Side side,
            @Nullable Purpose purpose,
            boolean onTheWay,
            List<Entry> entries,
            @Nullable Fallback fallback) {
        return new Stage(
                id,
                new Label(id, id),
                new Label(id, id),
                side,
                Optional.ofNullable(purpose),
                onTheWay,
                entries,
                Optional.ofNullable(fallback));
    }
}
