package dev.staffel.store.desks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Duty;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.Signal;
import dev.staffel.engine.handover.Within;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the clocks of a lead mean in instants, and when a head is told.
class ClocksTest {
    private static final Statements SQL = Statements.beside(ClocksTest.class, "clocks-test.sql");
    private static final Engine ENGINE = new Engine(ShippedPlaybooks.maschinenbau());
    private static final Lead LEAD =
            ENGINE.begin(Instant.EPOCH, Cause.of(Cause.Kind.RECORDED, "test")).lead();
    private static final Instant FRIDAY_AFTERNOON = at("2026-03-06T15:30");
    private static final Within SOON = new Within.Minutes(120);

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    @AfterEach
    void nobodyWorksHere() {
        database.sql().transact(session -> session.call(SQL.named("staff-empty")).run());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    private static void somebodyCame(Duration before) {
        database.sql()
                .transact(session ->
                        session.call(SQL.named("staff-since"))
                                .set("created", FRIDAY_AFTERNOON.minus(before))
                                .update());
    }

    private static Signal.Clocked dated(Within deadline) {
        var ask = new Effect.AskClock(Duty.DATA, SOON, deadline, Optional.of(SOON));
        return database.sql()
                .inTransaction(session ->
                        new DeskRouting()
                                .begin(session)
                                .clock(ENGINE, LEAD, ask, FRIDAY_AFTERNOON));
    }

    @Test
    void theSameWorkingDayEndsAtFive() {
        assertThat(dated(new Within.SameDay()).deadline()).isEqualTo(at("2026-03-06T17:00"));
    }

    @Test
    void workingTimeGoesOnAfterTheWeekend() {
        assertThat(dated(SOON).deadline()).isEqualTo(at("2026-03-09T08:30"));
    }

    @Test
    void twentyWorkingDaysAreFourWeeks() {
        var days = new Within.Minutes(20 * 9 * 60L);
        assertThat(dated(days).deadline()).isEqualTo(at("2026-04-03T15:30"));
    }

    @Test
    void inTheFirst30DaysNoHeadIsToldButAtTheirEndOfWhatIsStillOpen() {
        somebodyCame(Duration.ofDays(10));
        assertThat(dated(SOON).headAt()).contains(FRIDAY_AFTERNOON.plus(Duration.ofDays(20)));
    }

    @Test
    void afterwardsHeadsAreTold() {
        somebodyCame(Duration.ofDays(30));
        assertThat(dated(SOON).headAt()).contains(at("2026-03-09T08:30"));
    }

    @Test
    void whereNobodyEverCameHeadsAreToldToo() {
        assertThat(dated(SOON).headAt()).isPresent();
    }
}
