package dev.staffel.server.demo;

import dev.staffel.server.access.Role;
import dev.staffel.server.users.Staff;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Reviews;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.Signatory;
import dev.staffel.store.contract.Step;
import dev.staffel.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the demonstration's company came to its definition: a version that both heads signed before the year began, and a
/// draft that waits for them now.
final class DemoContract {
    private static final Duration BEFORE_THE_YEAR = Duration.ofDays(400);
    static final String MARKETING = "Claudia Neumann";
    private static final String SALES = "Markus Hofer";

    private final Sql sql;
    private final Store store;
    private final Instant now;
    private final Signatory marketing;
    private final Signatory sales;

    DemoContract(Sql sql, Store store, Staff staff, Instant now) {
        this.sql = sql;
        this.store = store;
        this.now = now;
        this.marketing = head(staff, MARKETING, Role.HEAD_OF_MARKETING, Side.MARKETING);
        this.sales = head(staff, SALES, Role.HEAD_OF_SALES, Side.SALES);
    }

    private static Signatory head(Staff staff, String name, Role role, Side side) {
        return new Signatory(
                staff.ensure(Demonstration.address(name), name, Set.of(role)), name, Set.of(side));
    }

    /// Before the year is told, so that all of it happens under the signed version.
    void sign() {
        long id =
                begin(
                        "Gute Eignung schon ab 45 Punkten übergeben",
                        "interest: at least 50",
                        "interest: at least 45",
                        now.minus(BEFORE_THE_YEAR));
        var week = now.minus(BEFORE_THE_YEAR).plus(Duration.ofDays(7));
        drafts(week).propose(id, 2, Optional.empty(), MARKETING);
        drafts(week.plus(Duration.ofHours(2))).sign(id, 2, Side.MARKETING, marketing);
        drafts(week.plus(Duration.ofDays(2))).sign(id, 2, Side.SALES, sales);
    }

    /// What the two talk about today.
    Draft propose() {
        long id =
                begin(
                        "Sehr gute Eignung schon ab 35 Punkten: niemanden zu spät übergeben",
                        "interest: at least 40",
                        "interest: at least 35",
                        now.minus(Duration.ofDays(4)));
        drafts(now.minus(Duration.ofDays(3))).propose(id, 2, Optional.empty(), SALES);
        drafts(now.minus(Duration.ofDays(3))).sign(id, 2, Side.SALES, sales);
        return drafts(now).find(id).orElseThrow();
    }

    /// When the two look at it again: one day has come, another will soon.
    void review() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = Map.of("stage/mql", today.minusDays(3), Reviews.DEFINITION, today.plusDays(20));
        sql.transact(session -> new Reviews(sql).set(session, days, MARKETING));
    }

    private long begin(String title, String before, String after, Instant at) {
        var basis = store.versions().inForce();
        var drafts = drafts(at);
        long id =
                drafts.begin(Draft.Kind.AGREEMENT, title, basis.text(), basis.number(), MARKETING);
        drafts.keep(id, 1, title, basis.text().replace(before, after), MARKETING);
        return id;
    }

    private Drafts drafts(Instant at) {
        return new Drafts(sql, store.versions(), () -> at, Step.Alongside.NOTHING);
    }
}
