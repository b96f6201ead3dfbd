package dev.staffel.server.steps;

import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Dates the first attempt for leads that came to a seller without being accepted: given on, moved by hand, opened again, or
/// imported and then given to somebody. Many at once are spread over the days that follow.
@Component
public final class FirstSteps {
    /// A day on which a seller has this many open steps gets no more of these.
    static final int A_DAY = 10;

    private static final int AT_ONCE = 100;
    private static final int MOST_AHEAD = 10_000;
    private static final long ANY = 0;

    /// Nobody in particular has dated it.
    private static final String BY = "";

    private final Sql sql;
    private final Steps steps;
    private final Calendars calendars;
    private final Clock clock;

    FirstSteps(Sql sql, Steps steps, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.steps = steps;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// A lead that has come to a seller, and nobody has dated anything for it since.
    private record Lacking(long lead, String desk, String seller) {}

    /// Dates one for a lead in the transaction that has given it to somebody; nothing where it has one, or needs none.
    public void date(Session session, long lead) {
        date(session, lacking(session, lead));
    }

    /// Looks at all leads once; how many got a step.
    int look() {
        int dated = 0;
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            last = sql.inTransaction(this::some);
            dated += last;
        }
        return dated;
    }

    /// Of several programs on one database one looks, the others leave it to that.
    private int some(Session session) {
        boolean isFree =
                session.call(Steps.SQL.named("first-steps-lock")).one(row -> row.flag("free"));
        if (!isFree) return 0;
        var lacking = lacking(session, ANY);
        date(session, lacking);
        return lacking.size();
    }

    private List<Lacking> lacking(Session session, long lead) {
        return session.call(Steps.SQL.named("without-first-step"))
                .set("lead", lead)
                .set("worked", steps.worked(session))
                .set("limit", AT_ONCE)
                .list(row -> new Lacking(row.number("id"), row.text("desk"), row.text("holder")));
    }

    private void date(Session session, List<Lacking> lacking) {
        var days = new HashMap<String, Days>(); // looked up only
        var writer = new StepWriter(session, clock.instant(), BY);
        for (Lacking one : lacking) {
            var first = Cadences.of(session, one.desk()).first();
            var day =
                    days.computeIfAbsent(one.seller(), seller -> days(session, seller))
                            .take(clock.instant(), first.days());
            var step = NextStep.of(first.kind(), calendars.start(day), false);
            writer.add(one.lead(), step, StepWriter.Origin.first(writer.now()));
        }
    }

    private Days days(Session session, String seller) {
        var taken = new HashMap<LocalDate, Integer>(); // looked up only
        session.call(Steps.SQL.named("steps-ahead"))
                .set("member", seller)
                .set("since", calendars.start(calendars.today()))
                .set("limit", MOST_AHEAD)
                .each(row ->
                        taken.merge(
                                LocalDate.ofInstant(row.instant("due"), calendars.zone()),
                                1,
                                Integer::sum));
        return new Days(calendars.working(session, seller), taken);
    }

    /// The days of a seller, with how many steps each has.
    private record Days(WorkingDays working, Map<LocalDate, Integer> taken) {

        /// The first working day with room, so many working days from an instant at least.
        LocalDate take(Instant from, int days) {
            var day = working.after(from, days);
            while (taken.getOrDefault(day, 0) >= A_DAY) day = working.after(day, 1);
            taken.merge(day, 1, Integer::sum);
            return day;
        }
    }
}
