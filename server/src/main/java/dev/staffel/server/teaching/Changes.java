package dev.staffel.server.teaching;

import dev.staffel.replay.Rate;
import dev.staffel.store.contract.Side;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Proposed changes as they lie in the database.
final class Changes {
    static final Statements SQL = Statements.beside(Changes.class, "teaching.sql");
    private static final int MOST = 100;

    private Changes() {}

    /// Keeps a change.
    ///
    /// @return its id; nothing where one for its criterion is open
    static Optional<Long> add(
            Session session,
            Lesson lesson,
            String edit,
            long draft,
            long replay,
            Instant now,
            String by) {
        var returned = lesson.returned();
        return session.call(SQL.named("change-add"))
                .set("criterion", returned.criterion())
                .set("against", lesson.against().orElseThrow().name().toLowerCase(Locale.ROOT))
                .set("edit", edit)
                .set("hits", returned.lately().hits())
                .set("cases", returned.lately().cases())
                .set("before_hits", returned.before().hits())
                .set("before_cases", returned.before().cases())
                .set("draft", draft)
                .set("replay", replay)
                .set("now", now)
                .set("by", by)
                .first(row -> row.number("id"));
    }

    /// The newest first.
    static List<ProposedChange> all(Session session) {
        var changes = new TreeMap<Long, ProposedChange>(java.util.Comparator.reverseOrder());
        session.call(SQL.named("changes"))
                .set("limit", MOST)
                .each(row -> changes.merge(row.number("id"), change(row), Changes::joined));
        return List.copyOf(changes.values());
    }

    private static ProposedChange change(Row row) {
        Map<Side, ProposedChange.Said> answers = new EnumMap<>(Side.class);
        row.optionalText("side")
                .ifPresent(side ->
                        answers.put(
                                Sides.of(side).orElseThrow(),
                                new ProposedChange.Said(
                                        row.flag("accepts"),
                                        row.text("because"),
                                        row.text("name"),
                                        row.instant("at"))));
        return new ProposedChange(
                row.number("id"),
                row.text("criterion"),
                row.text("against"),
                row.text("edit"),
                new Rate(row.integer("hits"), row.integer("cases")),
                new Rate(row.integer("before_hits"), row.integer("before_cases")),
                row.number("draft"),
                row.number("replay"),
                ProposedChange.State.of(row.text("state")),
                row.instant("raised"),
                row.optionalInstant("decided"),
                answers);
    }

    private static ProposedChange joined(ProposedChange one, ProposedChange other) {
        var answers = new EnumMap<Side, ProposedChange.Said>(Side.class);
        answers.putAll(one.answers());
        answers.putAll(other.answers());
        return new ProposedChange(
                one.id(),
                one.criterion(),
                one.against(),
                one.edit(),
                one.lately(),
                one.before(),
                one.draft(),
                one.replay(),
                one.state(),
                one.raised(),
                one.decided(),
                answers);
    }

    /// Keeps what a side says to an open change.
    ///
    /// @return what becomes of it; nothing where it is not open
    static Optional<ProposedChange.State> answer(
            Session session, long id, Side side, ProposedChange.Said said) {
        var open =
                session.call(SQL.named("change-lock"))
                        .set("id", id)
                        .first(row -> row.number("draft"));
        if (open.isEmpty()) return Optional.empty();
        session.call(SQL.named("answer"))
                .set("change", id)
                .set("side", side.word())
                .set("accepts", said.accepts())
                .set("because", said.because())
                .set("name", said.name())
                .set("now", said.at())
                .update();
        var state =
                session.call(SQL.named("answers"))
                        .set("change", id)
                        .one(row ->
                                row.integer("declined") > 0
                                        ? ProposedChange.State.DECLINED
                                        : row.integer("accepted") == Side.values().length
                                                ? ProposedChange.State.ACCEPTED
                                                : ProposedChange.State.OPEN);
        if (state != ProposedChange.State.OPEN) {
            session.call(SQL.named("change-decide"))
                    .set("id", id)
                    .set("state", state.word())
                    .set("now", said.at())
                    .update();
        }
        return Optional.of(state);
    }
}
