package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.engine.Driver;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Evidence;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.engine.criteria.Finding;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.store.log.KindCode;
import dev.staffel.store.log.Shapes;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the examples, and tells how each comes out under a playbook.
public final class Examples {
    private final Sql sql;
    private final Shapes shapes;
    private final InstantSource clock;

    public Examples(Sql sql, Shapes shapes, InstantSource clock) {
        this.sql = sql;
        this.shapes = shapes;
        this.clock = clock;
    }

    public List<Example> all() {
        return sql.inTransaction(Examples::all);
    }

    private static List<Example> all(Session session) {
        return session.call(SQL.named("examples"))
                .list(row ->
                        new Example(
                                row.number("id"),
                                row.text("stage"),
                                row.flag("must_be"),
                                row.text("reason"),
                                row.optionalNumber("lead")
                                        .map(lead -> new Example.Pin(lead, row.number("position"))),
                                row.text("attributes"),
                                row.text("activities"),
                                row.instant("as_of"),
                                row.text("made_by")));
    }

    /// Pins a lead as it is known now.
    ///
    /// @return the example's id; empty when there is no such lead
    public Optional<Long> pin(
            Session session, String stage, boolean mustBe, String reason, long lead, String by) {
        return session.call(SQL.named("example-pin"))
                .set("stage", stage)
                .set("must_be", mustBe)
                .set("reason", reason)
                .set("lead", lead)
                .set("now", clock.instant())
                .set("by", by)
                .first(row -> row.number("id"));
    }

    /// Makes an example up; the lines must be without [MadeUp#problems].
    ///
    /// @return its id
    public long makeUp(
            Session session,
            String stage,
            boolean mustBe,
            String reason,
            String attributes,
            String activities,
            String by) {
        return session.call(SQL.named("example-make-up"))
                .set("stage", stage)
                .set("must_be", mustBe)
                .set("reason", reason)
                .set("attributes", attributes)
                .set("activities", activities)
                .set("now", clock.instant())
                .set("by", by)
                .one(row -> row.number("id"));
    }

    /// Whether there was one to remove.
    public boolean remove(Session session, long id) {
        return session.call(SQL.named("example-remove")).set("id", id).update() > 0;
    }

    /// How all examples come out under a playbook.
    public List<ExampleResult> check(Playbook playbook) {
        return sql.inSnapshot(session -> check(session, playbook));
    }

    /// Lets nobody go on while an example fails, in the caller's transaction.
    ///
    /// @throws Refused when one of them does
    public void require(Session session, Playbook playbook) {
        boolean passes = check(session, playbook).stream().allMatch(ExampleResult::passes);
        if (!passes) throw new Refused(Refused.Why.EXAMPLE_FAILS);
    }

    private List<ExampleResult> check(Session session, Playbook playbook) {
        var engine = new Engine(playbook);
        return all(session).stream().map(example -> check(session, engine, example)).toList();
    }

    private ExampleResult check(Session session, Engine engine, Example example) {
        var evidence = evidence(session, engine, example);
        if (evidence.isEmpty()) return new ExampleResult(example, Optional.empty(), List.of());
        var ladder = engine.playbook().agreement().ladder();
        if (!ladder.knows(example.stage())) {
            return new ExampleResult(example, Optional.of(false), List.of());
        }
        var lead = engine.givenBack(evidence.get(), example.asOf());
        var findings =
                engine.explainEntries(
                        lead, ladder.stage(example.stage()), engine.day(example.asOf()));
        return new ExampleResult(example, Optional.of(holds(findings)), findings);
    }

    private static boolean holds(List<Finding> ways) {
        return ways.stream().anyMatch(way -> way.truth() == Truth.YES);
    }

    private Optional<Evidence> evidence(Session session, Engine engine, Example example) {
        if (example.pin().isEmpty()) {
            // Each with an engine of its own, because engines remember claims by their numbers.
            var made = MadeUp.of(example.attributes(), example.activities());
            return Optional.of(made.evidence(new Engine(engine.playbook()), example.asOf()));
        }
        var rows = rows(session, example.pin().get());
        if (rows.isEmpty()) return Optional.empty();
        shapes.load(session, rows.stream().map(Row::shape).toList());
        return Optional.of(new Driver(_ -> engine, shapes::claim).evidence(rows, 0));
    }

    private static List<Row> rows(Session session, Example.Pin pin) {
        var rows = new ArrayList<Row>();
        session.call(SQL.named("example-rows"))
                .set("lead", pin.lead())
                .set("position", pin.position())
                .each(row -> {
                    long position = row.number("position");
                    boolean isKnown = !rows.isEmpty() && rows.getLast().position() == position;
                    if (!isKnown) rows.add(evidenceRow(row, position));
                });
        return rows;
    }

    private static Row evidenceRow(dev.staffel.store.sql.Row row, long position) {
        return new Row(
                position,
                KindCode.kind(row.integer("kind")),
                row.integer("shape"),
                row.number("thousandths"),
                row.instant("happened").toEpochMilli(),
                row.instant("received").toEpochMilli(),
                row.flag("history"),
                row.integer("version"),
                row.bytes("content"));
    }
}
