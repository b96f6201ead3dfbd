package dev.staffel.engine.stage;

import dev.staffel.engine.criteria.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The stages in order, and who may decide each move between them.
public final class Ladder {
    private final List<Stage> stages;
    private final List<Move> moves;
    private final int overrideHoldsDays;
    // Both are looked up only, never iterated.
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, List<Stage>> rises = new HashMap<>();
    private final Map<String, List<Criterion>> keeping = new HashMap<>();

    /// A ladder is checked as a whole where it is born.
    ///
    /// @param overrideHoldsDays how long criteria leave a lead alone that a person has moved
    public Ladder(List<Stage> stages, List<Move> moves, int overrideHoldsDays) {
        this.stages = List.copyOf(stages);
        this.moves = List.copyOf(moves);
        this.overrideHoldsDays = overrideHoldsDays;
        for (int rank = 0; rank < stages.size(); rank++) {
            if (ranks.put(stages.get(rank).id(), rank) != null) {
                throw new IllegalArgumentException("stage named twice: " + stages.get(rank).id());
            }
        }
        for (Purpose purpose :
                List.of(Purpose.START, Purpose.QUALIFIED, Purpose.ACCEPTED, Purpose.RECYCLED)) {
            if (find(purpose).isEmpty())
                throw new IllegalArgumentException("no stage for " + purpose);
        }
        for (Stage from : this.stages) {
            rises.put(from.id(), this.stages.stream().filter(to -> mayRise(from, to)).toList());
            from.fallback().ifPresent(fallback -> keeping.put(from.id(), keeping(from, fallback)));
        }
    }

    public List<Stage> stages() {
        return stages;
    }

    public List<Move> moves() {
        return moves;
    }

    public int overrideHoldsDays() {
        return overrideHoldsDays;
    }

    public boolean knows(String id) {
        return ranks.containsKey(id);
    }

    /// The stage of this id.
    ///
    /// @throws IllegalArgumentException when there is no such stage
    public Stage stage(String id) {
        return stages.get(rank(id));
    }

    /// The place in the order, from 0.
    public int rank(String id) {
        var rank = ranks.get(id);
        if (rank == null) throw new IllegalArgumentException("no stage: " + id);
        return rank;
    }

    public Optional<Stage> find(Purpose purpose) {
        for (Stage stage : stages) {
            if (stage.isFor(purpose)) return Optional.of(stage);
        }
        return Optional.empty();
    }

    /// The stage that serves this purpose.
    ///
    /// @throws IllegalArgumentException when the ladder has no stage for it
    public Stage stageFor(Purpose purpose) {
        return find(purpose)
                .orElseThrow(() -> new IllegalArgumentException("no stage for " + purpose));
    }

    public boolean mayMove(String from, String to, Decider decider) {
        if (decider == Decider.RECORDED) return true;
        return moves.stream()
                .anyMatch(move -> move.covers(from, to) && move.by().contains(decider));
    }

    /// Whether the move goes up on the way to the customer, or enters it from beside.
    public boolean isForward(String from, String to) {
        return stage(to).onTheWay() && (!stage(from).onTheWay() || rank(to) > rank(from));
    }

    /// The stages that criteria may lift a lead to from this one, in the order of the ladder.
    public List<Stage> rises(String from) {
        return rises.getOrDefault(from, List.of());
    }

    /// What keeps a lead in a stage that it may fall back from: for each way in, in their order, its criterion with less interest
    /// asked for. None where there is no fallback.
    public List<Criterion> keeping(String stage) {
        return keeping.getOrDefault(stage, List.of());
    }

    private static List<Criterion> keeping(Stage stage, Fallback fallback) {
        return stage.entries().stream()
                .map(way -> way.criterion().withInterestLoweredBy(fallback.thousandths()))
                .toList();
    }

    private boolean mayRise(Stage from, Stage to) {
        boolean isUp = !from.onTheWay() || rank(to.id()) > rank(from.id());
        return isUp && !to.entries().isEmpty() && mayMove(from.id(), to.id(), Decider.CRITERIA);
    }

    /// The stages on the way that a move forward leaves out; none when the ladder doesn't know where it came from.
    public List<String> skipped(String from, String to) {
        if (!knows(from) || !stage(to).onTheWay()) return List.of();
        int start = stage(from).onTheWay() ? rank(from) : rank(stageFor(Purpose.START).id());
        int end = rank(to);
        if (end <= start + 1) return List.of();
        return stages.subList(start + 1, end).stream()
                .filter(Stage::onTheWay)
                .map(Stage::id)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ladder that
                && stages.equals(that.stages)
                && moves.equals(that.moves)
                && overrideHoldsDays == that.overrideHoldsDays;
    }

    @Override
    public int hashCode() {
        return 31 * stages.hashCode() + moves.hashCode();
    }
}
