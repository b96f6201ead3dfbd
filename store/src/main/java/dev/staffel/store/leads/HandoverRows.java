package dev.staffel.store.leads;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Fact;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.store.bulk.BinaryCopy;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The handovers of leads, as meters count them: written where they are decided, so that what the lead stood at is exact.
final class HandoverRows {
    private static final Statements SQL = Statements.beside(HandoverRows.class, "handovers.sql");

    private final PlaybookVersions versions;
    private final BinaryCopy copy = new BinaryCopy(25);
    private final List<LeadFold> touched = new ArrayList<>();
    private final List<LeadFold> turned = new ArrayList<>();

    /// What is stored of a lead before its new decisions.
    private record Before(Optional<HandoverRow> last, Optional<Cause.Kind> qualifiedBy) {
        static final Before NOTHING = new Before(Optional.empty(), Optional.empty());
    }

    HandoverRows(PlaybookVersions versions) {
        this.versions = versions;
    }

    void add(LeadFold lead) {
        var decided = lead.decided();
        if (decided.stream().anyMatch(one -> HandoverCourse.matters(one.fact()))) touched.add(lead);
        if (decided.stream().anyMatch(one -> isTurn(one.fact()))) turned.add(lead);
    }

    private static boolean isTurn(Fact fact) {
        return fact instanceof Fact.Closed || fact instanceof Fact.Reopened;
    }

    /// Only after this are the passages written that the new decisions have led to.
    void write(Session session) {
        if (!touched.isEmpty()) {
            var before = before(session);
            for (LeadFold lead : touched)
                write(session, lead, before.getOrDefault(lead.number, Before.NOTHING));
            copy.write(session, SQL.named("copy-handovers"));
        }
        for (LeadFold lead : turned) {
            session.call(SQL.named("handover-show"))
                    .set("lead", lead.number)
                    .set("shown", !lead.lead().process().isClosed())
                    .update();
        }
    }

    private Map<Long, Before> before(Session session) {
        var before = new HashMap<Long, Before>(); // looked up only
        var known = touched.stream().filter(lead -> !lead.isNew()).toList();
        if (known.isEmpty()) return before;
        session.call(SQL.named("handover-before"))
                .set("leads", known.stream().mapToLong(lead -> lead.number).toArray())
                .set(
                        "positions",
                        known.stream()
                                .mapToLong(lead -> lead.decided().getFirst().position())
                                .toArray())
                .each(row -> before.put(row.number("of_lead"), read(session, row)));
        return before;
    }

    private Before read(Session session, Row row) {
        var last =
                row.optionalNumber("position").isPresent()
                        ? Optional.of(HandoverRow.stored(row))
                        : Optional.<HandoverRow>empty();
        return new Before(last, qualifiedBy(session, row));
    }

    private Optional<Cause.Kind> qualifiedBy(Session session, Row row) {
        var stage = row.optionalText("stage");
        if (stage.isEmpty()) return Optional.empty();
        int version = row.integer("entered_version");
        versions.load(session, version);
        var ladder = versions.loaded(version).playbook().agreement().ladder();
        boolean isQualified =
                ladder.knows(stage.get()) && ladder.stage(stage.get()).isFor(Purpose.QUALIFIED);
        return isQualified ? Optional.of(Cause.Kind.valueOf(row.text("cause"))) : Optional.empty();
    }

    private void write(Session session, LeadFold lead, Before before) {
        var course =
                new HandoverCourse(lead.number, versions::loaded, before.last, before.qualifiedBy);
        for (LeadFold.Decided decided : lead.decided()) course.take(decided);
        boolean shown = !lead.lead().process().isClosed();
        for (HandoverRow row : course.rows()) {
            if (row.beginning.isPresent()) add(row, row.beginning.get(), shown);
            else update(session, row);
        }
        if (before.last.isPresent()) acceptedLater(session, course.rows());
    }

    /// Handovers that ended before the last one known learn of the first acceptance too.
    private static void acceptedLater(Session session, List<HandoverRow> rows) {
        var first = rows.stream().filter(row -> row.accepted != null).findFirst();
        if (first.isEmpty()) return;
        session.call(SQL.named("handover-later"))
                .set("lead", first.get().lead)
                .set("position", first.get().position)
                .set("at", Objects.requireNonNull(first.get().accepted))
                .update();
    }

    private static void update(Session session, HandoverRow row) {
        session.call(SQL.named("handover-course"))
                .set("lead", row.lead)
                .set("position", row.position)
                .set("ordinal", row.ordinal)
                .set("desk", row.desk)
                .set("accepted", row.accepted)
                .set("qualified", row.qualified)
                .set("won", row.won)
                .set("ended", row.ended)
                .set("later", row.acceptedLater)
                .set("recycled", row.recycled)
                .set("ending", row.ending)
                .set("reason", row.reason)
                .set("meter", row.meter)
                .update();
    }

    private void add(HandoverRow row, HandoverRow.Beginning beginning, boolean shown) {
        var standing = beginning.standing();
        copy.row().int8(row.lead).int8(row.position).timestamp(beginning.at());
        copy.timestamp(row.accepted).timestamp(row.qualified).timestamp(row.won);
        copy.timestamp(row.ended).timestamp(row.acceptedLater).int4(standing.day());
        if (standing.signalDay().isPresent()) copy.int4(standing.signalDay().get());
        else copy.nothing();
        copy.int4(beginning.version()).int4(beginning.source()).int4(standing.interest());
        copy.int2(row.ordinal).int2(standing.maturity()).bool(row.recycled).bool(shown);
        copy.text(row.way).text(row.ending).text(row.desk).text(standing.grade());
        copy.text(standing.persona()).text(standing.topic()).text(row.reason).text(row.meter);
    }
}
