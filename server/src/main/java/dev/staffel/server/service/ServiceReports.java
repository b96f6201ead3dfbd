package dev.staffel.server.service;

import dev.staffel.engine.Fact;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.server.access.Role;
import dev.staffel.server.figures.TeamFigures;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.ServiceFacts;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads the report of some months. Nothing is told of fewer than eight people, unless it is agreed; see [TeamFigures].
@Component
class ServiceReports {
    private final ServiceFacts facts;
    private final PlaybookVersions versions;
    private final WorkTimes times;
    private final Staff staff;
    private final Offers offers;
    private final TeamFigures figures;
    private final CompanyZone zone;
    private final Clock clock;

    ServiceReports(
            Sql sql,
            PlaybookVersions versions,
            WorkTimes times,
            Staff staff,
            Offers offers,
            TeamFigures figures,
            CompanyZone zone,
            Clock clock) {
        this.facts = new ServiceFacts(sql);
        this.versions = versions;
        this.times = times;
        this.staff = staff;
        this.offers = offers;
        this.figures = figures;
        this.zone = zone;
        this.clock = clock;
    }

    YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(zone.get()));
    }

    /// @param until the last month
    ServiceReport read(YearMonth until, int months, Locale locale) {
        var place = zone.get();
        var from = until.minusMonths(months - 1L).atDay(1).atStartOfDay(place).toInstant();
        var to = until.plusMonths(1).atDay(1).atStartOfDay(place).toInstant();
        var people = staff.everybody().stream().map(user -> user.id().toString()).toList();
        var reading =
                new ServiceCases(
                        times.weeks(people, place, from), this::mustBeComplete, this::callsFirst);
        var cases = new ArrayList<ServiceCase>();
        facts.each(
                from,
                to,
                (lead, rows) ->
                        reading.of(lead, rows).stream()
                                .filter(one -> !one.begun().isBefore(from))
                                .filter(one -> one.begun().isBefore(to))
                                .forEach(cases::add));
        var told = figures.told();
        var desks = new LinkedHashMap<String, String>();
        var all = terms();
        for (Desk desk : all)
            if (told.has(desk.id())) desks.put(desk.id(), desk.label().in(locale.getLanguage()));
        return new ServiceReport(
                until,
                months,
                place,
                cases,
                desks,
                desks.size() < all.size(),
                told.all() || marketers() >= TeamFigures.LEAST_PEOPLE,
                told.all() || members() >= TeamFigures.LEAST_PEOPLE);
    }

    /// The names of leads, by their ids.
    Map<Long, ServiceFacts.Named> names(List<ServiceCase> cases) {
        return facts.names(cases.stream().map(ServiceCase::lead).distinct().toList());
    }

    private List<Desk> terms() {
        return versions.playbook(versions.inForce().number()).agreement().handover().desks();
    }

    private long marketers() {
        return staff.active().stream()
                .filter(user -> user.is(Role.MARKETING) || user.is(Role.HEAD_OF_MARKETING))
                .count();
    }

    private int members() {
        var members = new HashSet<String>();
        for (Desk desk : terms()) members.addAll(offers.members(desk.id()));
        return members.size();
    }

    /// An MQL that goes to a desk of sales; an enquiry waits for no data, and requalification completes them itself.
    private boolean mustBeComplete(FactRow row) {
        if (!(row.fact() instanceof Fact.Offered offered)) return false;
        var terms = versions.playbook(row.version()).agreement().handover();
        boolean isSales =
                terms.has(offered.desk()) && terms.desk(offered.desk()).kind() == Desk.Kind.SALES;
        return isSales
                && terms.routes().stream()
                        .anyMatch(route ->
                                route.id().equals(offered.cause().detail())
                                        && route.occasion() == Occasion.QUALIFIED);
    }

    private boolean callsFirst(String desk) {
        return terms().stream()
                .anyMatch(one -> one.id().equals(desk) && one.kind() == Desk.Kind.REQUALIFICATION);
    }
}
