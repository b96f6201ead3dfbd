package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Row;
import dev.staffel.store.log.OwnRow;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One transaction's work on some leads, from their locks to what is written of them.
final class Fold {
    static final Statements SQL = Statements.beside(Fold.class, "fold.sql");

    private static final int ROUNDS = 10; // of asking and answering; two are usual

    final Session session;
    private final Folding folding;
    private final Routing.@Nullable Answers routing;
    private final TreeMap<Long, LeadFold> leads = new TreeMap<>();
    private final List<PoisonRow> poison = new ArrayList<>();
    private boolean isFirstOfRelease;

    Fold(Folding folding, Session session) {
        this.folding = folding;
        this.session = session;
        this.routing = folding.routing() == null ? null : folding.routing().begin(session);
    }

    /// The locked leads, by their numbers.
    Collection<LeadFold> leads() {
        return leads.values();
    }

    Optional<LeadFold> lead(long number) {
        return Optional.ofNullable(leads.get(number));
    }

    /// @throws OlderRelease when a newer release has taken the leads over
    void lock(Collection<Long> numbers) {
        var born = new TreeMap<Long, Long>();
        var standings = new TreeMap<Long, Standing>();
        int[] release = {0};
        session.call(SQL.named("fold-begin"))
                .set("leads", longs(numbers))
                .eachOf(
                        _ -> {},
                        row -> release[0] = row.integer("behaviour"),
                        row -> born.put(row.number("lead"), row.number("position")),
                        row -> standings.put(row.number("id"), Standing.of(row)));
        requireNewest(release[0]);
        for (Standing standing : standings.values())
            folding.versions.load(session, standing.version());
        leads.putAll(new LeadFolds(folding, session).asTheyStand(born, standings));
    }

    private void requireNewest(int release) {
        int own = folding.driver.behaviour();
        if (release > own) throw new OlderRelease(own, release);
        isFirstOfRelease = release < own;
    }

    /// Folds leads that another fold of this transaction has locked again, from where they begin up to where they are.
    void foldAgain(Fold other) {
        var born = new TreeMap<Long, Long>();
        for (LeadFold lead : other.leads()) {
            if (lead.isFolded()) born.put(lead.number, lead.born());
        }
        foldAgain(born, number -> other.locked(number).position());
    }

    /// The same up to a position of each.
    void foldAgain(SortedMap<Long, Long> born, LongUnaryOperator end) {
        new LeadFolds(folding, session)
                .asTheyBegin(born)
                .forEach((number, lead) -> leads.put(number, lead.until(end.applyAsLong(number))));
        takeOutstanding();
    }

    /// Takes a lead in to be folded without a lock, for reading only.
    void watch(LeadFold lead) {
        leads.put(lead.number, lead);
    }

    void takeOutstanding() {
        takeOutstanding(Long.MAX_VALUE);
    }

    /// Folds what is outstanding up to a position.
    void takeOutstanding(long position) {
        var rows = outstanding(leads.keySet());
        rows.removeIf(stored -> stored.row().position() > position);
        take(rows);
    }

    List<Long> outstandingPositions() {
        return outstanding(leads.keySet()).stream().map(stored -> stored.row().position()).toList();
    }

    /// Folds what is outstanding up to the first row that takes the clock of the one lead past an instant.
    void takeUntil(Instant instant) {
        take(
                outstanding(leads.keySet()).stream()
                        .takeWhile(stored -> !Driver.clock(stored.row()).isAfter(instant))
                        .toList());
    }

    private List<StoredRow> outstanding(Collection<Long> numbers) {
        var rows = new ArrayList<StoredRow>();
        var locked = numbers.stream().filter(leads::containsKey).sorted().toList();
        if (locked.isEmpty()) return rows;
        session.call(SQL.named("fold-rows"))
                .set("leads", longs(locked))
                .set("positions", locked.stream().mapToLong(this::position).toArray())
                .each(row -> rows.add(StoredRow.of(row)));
        return rows;
    }

    /// Folds rows of locked leads; of each lead in the order of positions. One that can't be folded is parked, and the rest
    /// goes on.
    void take(List<StoredRow> rows) {
        var histories = histories(rows);
        var shapes = new HashSet<Integer>();
        for (StoredRow stored : rows) {
            shapes.add(stored.row().shape());
            folding.versions.load(session, stored.row().version());
        }
        folding.shapes.load(session, shapes);
        for (StoredRow stored : rows) {
            // read only now where something was done so long ago that all has to be counted with it
            Supplier<LeadHistory> history =
                    () -> histories.computeIfAbsent(stored.lead(), this::history);
            try {
                locked(stored.lead()).fold(stored, folding.driver, history, folding.shapes);
            } catch (PoisonRow row) {
                poison.add(row);
            }
        }
    }

    private LeadHistory history(long lead) {
        var read = LeadHistories.read(folding, session, List.of(lead)).get(lead);
        return Objects.requireNonNull(read);
    }

    private long position(long number) {
        return locked(number).position();
    }

    private LeadFold locked(long number) {
        return lead(number)
                .orElseThrow(() -> new IllegalStateException("lead " + number + " is not locked"));
    }

    /// The rows that could not be folded.
    List<PoisonRow> poison() {
        return poison;
    }

    /// Folds rows that were appended for locked leads just now.
    void takeOwn(List<OwnRow> own, List<Row> appended) {
        var rows = new ArrayList<StoredRow>();
        for (int i = 0; i < own.size(); i++) {
            rows.add(new StoredRow(own.get(i).lead(), appended.get(i), own.get(i).source()));
        }
        take(rows);
    }

    private Map<Long, LeadHistory> histories(List<StoredRow> rows) {
        var recast = new TreeSet<Long>();
        var versions = new HashMap<Long, Integer>(); // looked up only
        for (StoredRow stored : rows) {
            var lead = leads.get(stored.lead());
            if (lead == null) continue;
            var before = versions.put(stored.lead(), stored.row().version());
            boolean newer = before != null && before < stored.row().version();
            if (newer || lead.isRecast(stored.row())) recast.add(stored.lead());
        }
        return LeadHistories.read(folding, session, recast);
    }

    /// The tick to append for a lead when time alone decides something at a moment, else nothing.
    Optional<OwnRow> tick(LeadFold lead, Instant now) {
        var own =
                new OwnRow(
                        lead.number,
                        Source.STAFFEL,
                        Row.Kind.TIME_PASSED,
                        new byte[0],
                        now,
                        now,
                        false);
        var tick =
                new Row(
                        Long.MAX_VALUE,
                        Row.Kind.TIME_PASSED,
                        0,
                        0,
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        false,
                        lead.folded().version(),
                        own.content());
        if (lead.isInherited()) return Optional.of(own);
        Driver.Step step = lead.tryTime(tick, folding.driver);
        boolean decides = !step.facts().isEmpty() || !step.effects().isEmpty();
        if (decides) return Optional.of(own);
        lead.asked(now);
        return Optional.empty();
    }

    /// The answer of routing to append for a lead that waits at its desk, once somebody may take it. Desks are locked.
    Optional<OwnRow> routeWaiting(LeadFold lead, Instant now) {
        if (routing == null || !lead.isWaiting()) return Optional.empty();
        var engine = folding.versions.loaded(lead.folded().version());
        return routing.routeWaiting(engine, lead.number, lead.lead(), now)
                .map(answer -> OwnRow.now(lead.number, Source.STAFFEL, answer, now));
    }

    /// Appends rows for locked leads and folds them.
    void append(List<OwnRow> own) {
        if (own.isEmpty()) return;
        lockLog(own.stream().map(OwnRow::lead).collect(Collectors.toSet()));
        takeOwn(own, folding.log.appendOwn(session, own));
    }

    /// Locks the log and folds what has come in for locked leads meanwhile: a lead's own row stands behind it, and whatever
    /// stands before the last row folded is never looked at again.
    void lockLog(Collection<Long> numbers) {
        lockDesks();
        folding.log.lock(session);
        take(outstanding(numbers));
    }

    /// Locks the desks before something is appended that may ask for one.
    void lockDesks() {
        if (routing != null) routing.lockDesks();
    }

    /// Writes everything that changed, and has open questions answered. Leads that ask nothing are written first, so that
    /// the log is locked for as short as can be.
    void finish() {
        if (isFirstOfRelease) Releases.raise(session, folding.driver.behaviour());
        var asking = leads.values().stream().filter(LeadFold::isAsking).toList();
        var quiet = new ArrayList<>(leads.values());
        if (routing == null || asking.isEmpty()) {
            new LeadWriter(folding, session).write(quiet);
            park();
            return;
        }
        quiet.removeAll(asking);
        new LeadWriter(folding, session).write(quiet);
        for (int round = 0; round < ROUNDS; round++) {
            lockDesks();
            var answers = new Answering(folding, routing).answers(asking);
            if (answers.isEmpty()) break;
            append(answers);
        }
        new LeadWriter(folding, session).write(asking);
        park();
    }

    private void park() {
        for (PoisonRow row : poison) {
            session.call(SQL.named("fold-park"))
                    .set("position", row.position)
                    .set("lead", row.lead)
                    .set("reason", row.reason())
                    .update();
        }
    }

    static long[] longs(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
