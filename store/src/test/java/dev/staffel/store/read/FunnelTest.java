package dev.staffel.store.read;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.store.leads.Rebuild;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.read.Funnel.Kind;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FunnelTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "FunnelTest",
                    """
                    -- name: crumbs
                    -- What is left of somebody who skipped a stage and entered another twice.
                    INSERT INTO crumb (id, place, stage, entered, "left", skipped, origin, persona, version)
                    SELECT '00000000-0000-0000-0000-000000000001', place, stage, date '2026-11-02' + place::integer,
                           NULL, stage = 'mql', 'a source of old', '', 1
                    FROM unnest(ARRAY['mgl', 'mql', 'sal', 'sal']) WITH ORDINALITY AS crumb (stage, place);
                    """);

    private LeadFixture leads;
    private Funnel funnel;
    private int today;

    @BeforeEach
    void emptied() {
        leads = LeadFixture.emptied(database.sql());
        funnel = new Funnel(leads.sql);
        today = day();
    }

    private int day() {
        return leads.versions.engine(1).day(leads.now());
    }

    private long knownAs(String email) {
        long lead =
                leads.log
                        .log(
                                Incoming.of(
                                                leads.log.web.id(),
                                                email(email),
                                                leads.now(),
                                                leads.now())
                                        .learned(attributes("last-name", "Muster"))
                                        .did(
                                                new Deed(
                                                        Claim.of(
                                                                "website", "Data Sheet Downloaded"),
                                                        0)))
                        .lead();
        leads.catchUp();
        return lead;
    }

    private void move(long lead, String stage) {
        leads.pass(Duration.ofDays(2));
        leads.staff.act(
                lead, new Signal.Moved(leads.now(), "sam", Decider.RECORDED, stage, "as agreed"));
    }

    private List<Kind> kinds(int from, int to) {
        return funnel.kinds(from, to, new int[] {from});
    }

    private long count(Predicate<Kind> which, ToLongFunction<Kind> what) {
        return kinds(today, day()).stream().filter(which).mapToLong(what).sum();
    }

    private long now(String stage) {
        return count(kind -> kind.isOpen() && kind.stage().equals(stage), Kind::passages);
    }

    private long entered(String stage) {
        return count(kind -> isPassage(kind, stage), Kind::leads);
    }

    private long passages(String stage) {
        return count(kind -> isPassage(kind, stage), Kind::passages);
    }

    private static boolean isPassage(Kind kind, String stage) {
        return kind.isWithinPeriod() && !kind.skipped() && kind.stage().equals(stage);
    }

    @Test
    void aLeadIsInOneStageAndHasPassedThroughTheOthers() {
        long anna = knownAs("anna@example.com");
        knownAs("bert@example.com");
        move(anna, "sal");

        assertThat(now("mgl")).isEqualTo(1);
        assertThat(now("sal")).isEqualTo(1);
        assertThat(entered("mgl")).isEqualTo(2);
        assertThat(kinds(today, day()))
                .anySatisfy(kind -> {
                    assertThat(kind.stage()).isEqualTo("mql");
                    assertThat(kind.skipped()).isTrue();
                })
                .anySatisfy(kind -> {
                    assertThat(kind.stage()).isEqualTo("mgl");
                    assertThat(kind.leftTo()).isEqualTo("sal");
                    assertThat(kind.source()).isEqualTo(leads.log.web.id());
                });
    }

    @Test
    void whoPassesAStageTwiceIsOneLeadWithTwoPassages() {
        long anna = knownAs("anna@example.com");
        move(anna, "sal");
        move(anna, "recycled");
        int second = day() + 2;
        move(anna, "sal");

        assertThat(passages("sal")).isEqualTo(2);
        assertThat(entered("sal")).isEqualTo(1);
        assertThat(
                        kinds(second, day()).stream()
                                .filter(kind -> isPassage(kind, "sal"))
                                .mapToLong(Kind::leads)
                                .sum())
                .as("within the later period it is the first")
                .isEqualTo(1);
    }

    @Test
    void whatBeganBeforeThePeriodCountsOnlyWhereItLasts() {
        knownAs("anna@example.com");
        leads.pass(Duration.ofDays(10));
        today = day();

        assertThat(now("mgl")).isEqualTo(1);
        assertThat(entered("mgl")).isZero();
    }

    @Test
    void ofMergedLeadsOnlyTheSurvivorCountsUntilTheMergeIsUndone() {
        long anna = knownAs("anna@example.com");
        long twin = knownAs("twin@example.com");
        long merge = leads.merges.merge(anna, twin, "mia");
        assertThat(entered("mgl")).isEqualTo(1);
        assertThat(now("mgl")).isEqualTo(1);

        leads.merges.undo(merge, "mia");
        assertThat(entered("mgl")).isEqualTo(2);
        assertThat(now("mgl")).isEqualTo(2);
    }

    @Test
    void changesAreAddedToTheDaysWithoutChangingAnyNumberAndARebuildCountsTheSame() {
        long anna = knownAs("anna@example.com");
        long twin = knownAs("twin@example.com");
        move(anna, "sal");
        move(anna, "recycled");
        move(anna, "sal");
        leads.merges.merge(anna, twin, "mia");
        var live = kinds(today, day());

        while (funnel.addChanges(3)) {
            assertThat(kinds(today, day())).isEqualTo(live);
        }
        assertThat(funnel.addChanges(3)).isFalse();
        assertThat(kinds(today, day())).isEqualTo(live);
        new Rebuild(leads.sql, leads.folding).run();
        assertThat(kinds(today, day())).isEqualTo(live);
    }

    @Test
    void whatIsLeftOfErasedLeadsKeepsTheFunnel() {
        leads.sql.transact(session -> session.call(SQL.named("crumbs")).run());

        var kinds = funnel.kinds(today, today + 9, new int[] {today});

        assertThat(kinds)
                .containsExactly(
                        new Kind("mgl", 0, 1, false, true, "sal", 1, 1),
                        new Kind("mql", 0, 1, true, true, "", 1, 1),
                        new Kind("sal", 0, 1, false, true, Funnel.ERASED, 1, 0),
                        new Kind("sal", 0, 1, false, true, "sal", 1, 1));
        assertThat(kinds).noneMatch(Kind::isOpen);
        assertThat(funnel.kinds(today + 20, today + 30, new int[] {today + 20})).isEmpty();
    }

    @Test
    void timesInAStageAreOfThoseWhoLeftIt() {
        long anna = knownAs("anna@example.com");
        knownAs("bert@example.com");
        move(anna, "sal");

        assertThat(funnel.stays(today, day(), 0, 10))
                .containsExactly(new Funnel.Stay("mgl", 1, Duration.ofDays(2), Duration.ofDays(2)));
        assertThat(funnel.stays(today, day(), leads.log.crm.id(), 10)).isEmpty();
        assertThat(funnel.stays(today, day(), 0, 1_000_000)).hasSizeLessThan(2);
    }

    @Test
    void timesOfManyArePartOfWhatTheLeadsThemselvesTellWhateverBecomesOfThem() {
        long sampled = 0;
        for (int i = 0; sampled % 32 != 0 || sampled == 0; i++)
            sampled = knownAs("p" + i + "@example.com");
        long twin = knownAs("twin@example.com");
        move(sampled, "sal");
        var left = List.of(new Funnel.Stay("mgl", 1, Duration.ofDays(2), Duration.ofDays(2)));
        assertThat(ofMany()).isEqualTo(left);

        long merge = leads.merges.merge(twin, sampled, "mia");
        assertThat(ofMany()).as("a merged lead counts no more").isEmpty();
        leads.merges.undo(merge, "mia");
        assertThat(ofMany()).isEqualTo(left);
        new Rebuild(leads.sql, leads.folding).run();
        assertThat(ofMany()).isEqualTo(left);
    }

    private List<Funnel.Stay> ofMany() {
        return funnel.stays(today, day(), 0, 1_000_000);
    }
}
