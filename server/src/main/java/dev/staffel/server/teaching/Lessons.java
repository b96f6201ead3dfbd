package dev.staffel.server.teaching;

import static dev.staffel.server.teaching.Changes.SQL;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.replay.Rate;
import dev.staffel.replay.meters.ReturnedFor;
import dev.staffel.store.sql.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads from the handovers what the returns for each criterion tell.
///
/// @param today the day of the epoch, in the company's zone
record Lessons(Playbook playbook, int today, Instant now, String language) {
    /// A declined change doesn't come back for so long.
    static final Duration REST = Duration.ofDays(180);

    private static final String OTHER = "other";
    private static final int LEADS = 200;

    /// Of one reason: how often lately, how often before.
    private record Times(int lately, int before) {}

    Board board(Session session) {
        var changes = Changes.all(session);
        int mqls =
                session.call(SQL.named("mqls"))
                        .set(
                                "stage",
                                playbook.agreement().ladder().stageFor(Purpose.QUALIFIED).id())
                        .set("enough", Board.ENOUGH_MQLS)
                        .one(row -> row.integer("n"));
        return new Board(lessons(session, changes, mqls), changes, mqls);
    }

    private List<Lesson> lessons(Session session, List<ProposedChange> changes, int mqls) {
        var answered =
                session.call(SQL.named("answered"))
                        .set("lately", lately())
                        .set("before", before())
                        .one(row -> new Times(row.integer("lately"), row.integer("before")));
        var byReason = new TreeMap<String, Times>();
        session.call(SQL.named("returned"))
                .set("lately", lately())
                .set("before", before())
                .each(row ->
                        byReason.put(
                                row.text("reason"),
                                new Times(row.integer("lately"), row.integer("before"))));
        var all = returned(byReason, answered);
        return all.stream()
                .map(one -> lesson(one, all, byReason, changes, mqls))
                .sorted(
                        Comparator.<Lesson>comparingInt(
                                        lesson -> -lesson.returned().lately().hits())
                                .thenComparing(Lesson::criterion))
                .toList();
    }

    private int lately() {
        return today - ReturnedFor.LATELY_DAYS;
    }

    private int before() {
        return lately() - ReturnedFor.BEFORE_DAYS;
    }

    private List<ReturnedFor> returned(Map<String, Times> byReason, Times answered) {
        var byCriterion = new TreeMap<String, Times>();
        for (ReturnReason reason : playbook.agreement().handover().returnReasons()) {
            byCriterion.put(reason.criterion(), new Times(0, 0));
        }
        byReason.forEach((reason, times) ->
                byCriterion.merge(
                        criterion(reason),
                        times,
                        (one, other) ->
                                new Times(
                                        one.lately() + other.lately(),
                                        one.before() + other.before())));
        var returned = new ArrayList<ReturnedFor>();
        byCriterion.forEach((criterion, times) ->
                returned.add(
                        new ReturnedFor(
                                criterion,
                                new Rate(times.lately(), answered.lately()),
                                new Rate(times.before(), answered.before()))));
        return returned;
    }

    private Lesson lesson(
            ReturnedFor one,
            List<ReturnedFor> all,
            Map<String, Times> byReason,
            List<ProposedChange> changes,
            int mqls) {
        var mine = changes.stream().filter(c -> c.criterion().equals(one.criterion())).toList();
        return new Lesson(
                one,
                reasons(one.criterion(), byReason),
                meter(one.criterion(), byReason),
                mqls < Board.ENOUGH_MQLS ? Optional.empty() : one.standsOut(all),
                rest(mine),
                mine.stream().anyMatch(c -> c.state() == ProposedChange.State.OPEN));
    }

    private Optional<Instant> rest(List<ProposedChange> mine) {
        return mine.stream()
                .filter(change -> change.state() == ProposedChange.State.DECLINED)
                .map(change -> change.decided().orElseThrow().plus(REST))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }

    private List<Lesson.Reason> reasons(String criterion, Map<String, Times> byReason) {
        return byReason.entrySet().stream()
                .filter(entry -> criterion(entry.getKey()).equals(criterion))
                .filter(entry -> entry.getValue().lately() > 0)
                .map(entry -> new Lesson.Reason(label(entry.getKey()), entry.getValue().lately()))
                .sorted(Comparator.comparingInt(reason -> -reason.times()))
                .toList();
    }

    /// What most of the returns say; of as many the first.
    private Meter meter(String criterion, Map<String, Times> byReason) {
        var times = new EnumMap<Meter, Integer>(Meter.class);
        byReason.forEach((id, count) ->
                reason(id)
                        .filter(reason -> reason.criterion().equals(criterion))
                        .ifPresent(reason ->
                                times.merge(reason.meter(), count.lately(), Integer::sum)));
        var most = Meter.NONE;
        for (var entry : times.entrySet()) {
            if (entry.getValue() > times.getOrDefault(most, 0)) most = entry.getKey();
        }
        return most;
    }

    private Optional<ReturnReason> reason(String id) {
        return playbook.agreement().handover().returnReason(id);
    }

    /// Of a reason that the version in force has no more, nobody knows what it was about.
    private String criterion(String reason) {
        return reason(reason).map(ReturnReason::criterion).orElse(OTHER);
    }

    private String label(String reason) {
        return reason(reason).map(known -> known.label().in(language)).orElse(reason);
    }

    /// The leads returned for a criterion lately, the newest first.
    List<Board.Returned> leads(Session session, String criterion) {
        var reasons = new ArrayList<String>();
        session.call(SQL.named("returned"))
                .set("lately", lately())
                .set("before", before())
                .each(row -> {
                    if (criterion(row.text("reason")).equals(criterion))
                        reasons.add(row.text("reason"));
                });
        return session.call(SQL.named("returned-leads"))
                .set("lately", lately())
                .set("reasons", reasons)
                .set("limit", LEADS)
                .list(row ->
                        new Board.Returned(
                                row.number("lead"),
                                row.text("name"),
                                row.text("company"),
                                label(row.text("reason")),
                                row.instant("handed_over"),
                                row.optionalInstant("ended")));
    }
}
