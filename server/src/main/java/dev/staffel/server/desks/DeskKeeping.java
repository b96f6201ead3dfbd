package dev.staffel.server.desks;

import dev.staffel.engine.route.Order;
import dev.staffel.server.access.Audit;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.Holiday;
import dev.staffel.store.desks.Hours;
import dev.staffel.store.desks.MemberTerms;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Changes to desks, hours and absences, each with its line in the audit trail; for pages and programs alike.
@Component
class DeskKeeping {
    private final Sql sql;
    private final Desks desks;
    private final WorkTimes times;
    private final People people;
    private final Audit audit;

    DeskKeeping(Sql sql, Desks desks, WorkTimes times, People people, Audit audit) {
        this.sql = sql;
        this.desks = desks;
        this.times = times;
        this.people = people;
        this.audit = audit;
    }

    void order(String desk, Order order) {
        sql.transact(session -> {
            desks.order(session, desk, order);
            audit.record(session, "desks.order", desk, order.name().toLowerCase(Locale.ROOT));
        });
    }

    /// Whether the desk has the member.
    ///
    /// @param told the terms in words
    boolean agree(String desk, String member, MemberTerms terms, String told) {
        return sql.inTransaction(session -> {
            if (!desks.agree(session, desk, member, terms)) return false;
            audit.record(session, "desks.agreed", people.name(member), told);
            return true;
        });
    }

    /// @param person an id, or [WorkTimes#COMPANY]
    void hours(String person, Hours hours) {
        boolean isCompany = person.equals(WorkTimes.COMPANY);
        sql.transact(session -> {
            times.keep(session, person, hours);
            audit.record(
                    session,
                    isCompany ? "desks.company-hours" : "desks.hours",
                    isCompany ? "" : people.name(person),
                    "");
        });
    }

    void away(String person, Instant begins, Instant ends, String told) {
        sql.transact(session -> {
            times.away(session, person, begins, ends);
            audit.record(session, "desks.away", people.name(person), told);
        });
    }

    /// Whether the person had such an absence.
    boolean back(String person, long absence) {
        return sql.inTransaction(session -> {
            if (!times.back(session, person, absence)) return false;
            audit.record(session, "desks.back", people.name(person), "");
            return true;
        });
    }

    void holidays(String calendar, List<Holiday> days) {
        sql.transact(session -> {
            times.keep(session, calendar, days);
            audit.record(session, "desks.holidays", calendar, "");
        });
    }
}
