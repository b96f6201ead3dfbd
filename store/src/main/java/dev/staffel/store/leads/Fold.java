package dev.staffel.store.leads;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Folded;
import dev.staffel.engine.LeadCodec;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
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
import java.util.TreeMap;
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

    void lock(Collection<Long> numbers) {
        var born = new TreeMap<Long, Long>();
        var standing = new ArrayList<Standing>();
        session.call(SQL.named("fold-begin"))
                .set("leads", longs(numbers))
                .eachOf(
                        _ -> {},
                        row -> born.put(row.number("lead"), row.number("position")),
                        row -> standing.add(Standing.of(row)));
        var found = new HashMap<Long, Standing>();
        for (Standing row : standing) {
            folding.versions.load(session, row.version());
            found.put(row.lead(), row);
        }
        born.forEach(
                (number, position) -> leads.put(number, lead(number, position, found.get(number))));
    }

    private LeadFold lead(long number, long born, @Nullable Standing standing) {
        if (standing == null) return new LeadFold(number, born, null, Touches.NONE, Instant.EPOCH);
        var lead = LeadCodec.decode(standing.state(), folding.versions.loaded(standing.version()));
        var folded = new Folded(lead, standing.version(), standing.position());
        return new LeadFold(number, born, folded, standing.touches(), standing.created());
    }

    /// Takes leads that another fold of this transaction has locked, from before their first row.
    void lockAnew(Fold other) {
        for (LeadFold lead : other.leads.values()) {
            if (lead.isFolded()) leads.put(lead.number, lead.anew());
        }
    }

    /// Takes a lead in to be folded from its first row without a lock, for reading only.
    LeadFold watch(long number, long born) {
        var watched = new LeadFold(number, born, null, Touches.NONE, Instant.EPOCH);
        leads.put(number, watched);
        return watched;
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
        var none = new LeadHistory();
        var shapes = new HashSet<Integer>();
        for (StoredRow stored : rows) {
            shapes.add(stored.row().shape());
            folding.versions.load(session, stored.row().version());
        }
        folding.shapes.load(session, shapes);
        for (StoredRow stored : rows) {
            var history = histories.getOrDefault(stored.lead(), none);
            try {
                locked(stored.lead()).fold(stored, folding.driver, history, folding.shapes);
            } catch (PoisonRow row) {
                poison.add(row);
            }
        }
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
        var histories = new HashMap<Long, LeadHistory>(); // looked up only
        var versions = new HashMap<Long, Integer>();
        for (StoredRow stored : rows) {
            var lead = leads.get(stored.lead());
            if (lead == null) continue;
            var before = versions.put(stored.lead(), stored.row().version());
            boolean newer = before != null && before < stored.row().version();
            if (newer || lead.needsHistory(stored.row()))
                histories.put(stored.lead(), new LeadHistory());
        }
        if (histories.isEmpty()) return histories;
        var shapes = new HashSet<Integer>();
        session.call(SQL.named("fold-history"))
                .set("leads", longs(histories.keySet()))
                .each(row -> {
                    var stored = StoredRow.of(row);
                    shapes.add(stored.row().shape());
                    var history = histories.get(stored.lead());
                    if (history == null) return;
                    history.add(
                            new LeadHistory.Remembered(
                                    stored,
                                    row.number("known_from"),
                                    row.number("known_to"),
                                    row.optionalNumber("struck_from").orElse(Long.MAX_VALUE)));
                });
        folding.shapes.load(session, shapes);
        return histories;
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
        Driver.Step step = lead.tryTime(tick, folding.driver);
        boolean decides = !step.facts().isEmpty() || !step.effects().isEmpty();
        if (decides) return Optional.of(own);
        lead.asked(now);
        return Optional.empty();
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
            var answers = answers(asking);
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

    private List<OwnRow> answers(List<LeadFold> asking) {
        var answers = new ArrayList<OwnRow>();
        var now = folding.clock.instant();
        for (LeadFold lead : asking) {
            for (LeadFold.Emitted asked : lead.takeAsks()) {
                var answer = answer(lead, asked, now);
                answers.add(OwnRow.now(lead.number, Source.STAFFEL, answer, now));
            }
        }
        return answers;
    }

    private Signal answer(LeadFold lead, LeadFold.Emitted asked, Instant now) {
        var answers = Objects.requireNonNull(routing);
        var engine = folding.versions.loaded(asked.version());
        return switch (asked.effect()) {
            case Effect.AskRoute ask -> answers.route(engine, lead.number, lead.lead(), ask, now);
            case Effect.AskClock ask -> answers.clock(engine, lead.lead(), ask, now);
            case Effect.Tell _, Effect.TellColleagues _ ->
                    throw new IllegalStateException("no question: " + asked.effect());
        };
    }

    static long[] longs(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
