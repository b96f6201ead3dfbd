package dev.staffel.bench.sales;

import dev.staffel.bench.pages.Copies;
import dev.staffel.engine.Claim;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.StaffPlane;
import dev.staffel.server.steps.Attempts;
import dev.staffel.server.steps.NextStep;
import dev.staffel.server.steps.StepKind;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.SignalLog;
import dev.staffel.store.log.Source;
import dev.staffel.store.opportunities.Actor;
import dev.staffel.store.opportunities.Opportunities;
import dev.staffel.store.opportunities.Terms;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.NamedStatement;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Open leads with their sellers: some told, folded and worked on as ever, and then copied.
final class SellersLeads {
    static final Statements SQL = Statements.beside(SellersLeads.class, "sellers.sql");
    private static final List<StepKind> KINDS =
            List.of(StepKind.CALL, StepKind.MAIL, StepKind.CALL, StepKind.TASK);

    private final StaffPlane staff;
    private final Sql sql;

    /// @param sql without limits of time
    SellersLeads(StaffPlane staff, Sql sql) {
        this.staff = staff;
        this.sql = sql;
    }

    /// What sellers hold.
    record Held(
            long leads, long offered, long opportunities, long steps, long signals, long sellers) {
        @Override
        public String toString() {
            return "%,d open leads with %d sellers, of them %,d offered; %,d open opportunities, %,d dated steps, %,d signals"
                    .formatted(leads, sellers, offered, opportunities, steps, signals);
        }
    }

    /// Fills an empty database with about so many leads.
    Held fill(List<Seller> sellers, long leads) {
        var stories = new ArrayList<Story>();
        for (int place = 0; place < Story.EACH; place++) {
            for (Seller seller : sellers)
                stories.add(new Story(stories.size() + 1, seller, place, Instant.now()));
        }
        tell(stories);
        FoldWorkers.catchUp(sql, staff.part(Folding.class));
        work(stories);
        sql.transact(session -> session.call(SQL.named("functions")).run());
        var copies = new Copies(sql);
        copies.make(statements(), Math.max(1, Math.round((double) leads / stories.size()) - 1));
        sql.transact(session -> session.call(SQL.named("go-on")).run());
        copies.countFunnel();
        return held();
    }

    private void tell(List<Story> stories) {
        var store = staff.part(Store.class);
        int source = store.sources().add(Story.source()).id();
        var waiting = new ArrayList<Incoming>();
        for (Story story : stories) {
            var messages = story.messages(source);
            if (waiting.size() + messages.size() > SignalLog.AT_ONCE) append(store, waiting);
            waiting.addAll(messages);
        }
        append(store, waiting);
    }

    private void append(Store store, List<Incoming> messages) {
        var ready = store.log().prepare(messages);
        for (var answer : sql.inTransaction(session -> store.log().append(session, ready))) {
            if (answer instanceof Appended.Refused(var reason))
                throw new IllegalStateException(reason);
        }
        messages.clear();
    }

    /// What sellers have done besides: dated steps, notes, opportunities.
    private void work(List<Story> stories) {
        var keys = new LeadKeys(sql);
        for (Story story : stories) {
            long lead = story.key().flatMap(keys::find).orElseThrow();
            if (story.isOffered()) continue;
            if (story.number() % 2 == 0) note(story, lead);
            if (story.hasOpportunity()) open(story, lead);
            date(story, lead);
        }
    }

    private void note(Story story, long lead) {
        var now = Instant.now();
        var ids = Ids.NONE.and(Optional.of(Id.lead(lead)));
        var text =
                "{\"by\":\"" + story.seller().id() + "\",\"text\":\"Asked for a visit in spring\"}";
        staff.part(StaffActions.class)
                .log(
                        lead,
                        Incoming.of(Source.STAFF, ids, now, now)
                                .did(new Deed(Claim.of("staff", "note"), 0))
                                .displayed(text));
    }

    private void open(Story story, long lead) {
        var terms =
                new Terms(
                        "Line for " + story.company(),
                        story.company(),
                        story.seller().id(),
                        Optional.of(5_000_000L + story.number() * 10_000L),
                        "EUR",
                        Optional.of(today().plusDays(story.number() % 120)),
                        List.of());
        var by = new Actor(story.seller().id(), List.of(Decider.SALES));
        sql.transact(session -> staff.part(Opportunities.class).open(session, terms, lead, by));
    }

    private void date(Story story, long lead) {
        var day = today().plusDays(story.number() % 15 - 3L);
        var kind = KINDS.get(story.number() % KINDS.size());
        var next = NextStep.on(kind, day.atStartOfDay(ZoneOffset.UTC).toInstant());
        sql.transact(session ->
                staff.part(Attempts.class).date(session, lead, story.seller().id(), next));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static List<NamedStatement> statements() {
        return List.of(
                Copies.of("subjects"),
                SQL.named("copy-signals"),
                Copies.of("links"),
                Copies.of("births"),
                Copies.of("facts"),
                SQL.named("copy-passages"),
                SQL.named("copy-handovers"),
                SQL.named("copy-leads"),
                SQL.named("copy-steps"),
                SQL.named("copy-opportunities"),
                SQL.named("copy-opportunity-leads"),
                SQL.named("copy-opportunity-changes"));
    }

    Held held() {
        return sql.inTransaction(session ->
                session.call(SQL.named("held"))
                        .one(row ->
                                new Held(
                                        row.number("leads"),
                                        row.number("offered"),
                                        row.number("opportunities"),
                                        row.number("steps"),
                                        row.number("signals"),
                                        row.number("sellers"))));
    }
}
