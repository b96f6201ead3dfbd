package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.LeadCodec;
import dev.staffel.engine.Signal;
import dev.staffel.store.backup.Backup;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.erasure.Erasures;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.read.FactRow;
import dev.staffel.store.read.StoredState;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A release that decides differently takes the leads over, and the one before stops.
class ReleasesTest {
    private static final int NEXT = Engine.BEHAVIOUR + 1;

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;

    private LeadFixture leads;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
    }

    private Folding next() {
        var next = leads.folding.ofRelease(NEXT, leads.understoodOtherwise());
        assertThat(new Releases(leads.sql, next).takeOver()).isTrue();
        return next;
    }

    private Map<Long, String> halves() {
        var halves = new TreeMap<Long, String>();
        leads.states()
                .forEach((lead, state) -> {
                    var half = LeadCodec.processHalf(HexFormat.of().parseHex(state));
                    halves.put(lead, HexFormat.of().formatHex(half));
                });
        return halves;
    }

    private long enquired() {
        long lead =
                leads.log
                        .log(
                                message("anna@example.com")
                                        .learned(attributes("last-name", "Muster"))
                                        .did(new Deed(Claim.of("crm", "Quotation Requested"), 0)))
                        .lead();
        leads.catchUp();
        return lead;
    }

    private Incoming message(String address) {
        return Incoming.of(leads.log.crm.id(), email(address), leads.now(), leads.now());
    }

    private static void sweep(LeadFixture leads, Folding release) {
        var sweeps = new Sweeps(leads.sql, release);
        while (sweeps.recountSome()) {
            // to the end
        }
    }

    @RepeatedTest(3)
    void whatWasDecidedStaysAndTheNextReleaseIsReproducedFromItsCheckpoints(
            RepetitionInfo repetition) {
        System.out.println("seed " + repetition.getCurrentRepetition());
        var life = new RandomLife(leads, repetition.getCurrentRepetition());
        life.goOn(leads.folding, 120);
        var before = leads.allFacts();
        var halves = halves();
        var next = next();

        sweep(leads, next);
        assertThat(leads.checkpoints()).isEqualTo(halves);
        assertThat(leads.allFacts()).containsAll(before);
        for (long lead : leads.openLeads()) {
            assertThat(leads.oneLead().facts(lead))
                    .filteredOn(fact -> fact.fact().cause().detail().equals("release " + NEXT))
                    .isNotEmpty()
                    .allMatch(fact -> fact.behaviour() == NEXT);
        }

        life.goOn(next, 120);
        var rebuild = new Rebuild(leads.sql, next);
        assertThat(rebuild.compare().differing()).isEmpty();
        var facts = leads.allFacts();
        var passages = leads.allPassages();
        var handovers = leads.allHandovers();
        assertThat(rebuild.run()).isPositive();
        assertThat(leads.allFacts()).isEqualTo(facts);
        assertThat(leads.allPassages()).isEqualTo(passages);
        assertThat(leads.allHandovers()).isEqualTo(handovers);
        assertThat(leads.behaviours()).containsExactly(Engine.BEHAVIOUR, NEXT);
        assertThat(rebuild.compare().differing()).isEmpty();
    }

    @Test
    void aThirdReleaseKeepsWhatTheFirstTwoHaveDecided() {
        var life = new RandomLife(leads, 77);
        life.goOn(leads.folding, 60);
        var second = next();
        life.goOn(second, 60);
        var third = leads.folding.ofRelease(NEXT + 1, leads.versions);
        life.goOn(third, 60);
        sweep(leads, third);
        var facts = leads.allFacts();

        new Rebuild(leads.sql, third).run();

        assertThat(leads.allFacts()).isEqualTo(facts);
        assertThat(leads.behaviours()).containsExactly(Engine.BEHAVIOUR, NEXT, NEXT + 1);
    }

    @Test
    void aLeadIsTakenOverWhenItIsTouchedBeforeTheSweepHasComeToIt() {
        long anna = enquired();
        var before = leads.facts(anna);
        var next = next();
        leads.pass(Duration.ofHours(1));

        new StaffActions(leads.sql, next).act(anna, new Signal.Accepted(leads.now(), "sam"));

        var since = leads.facts(anna).subList(before.size(), leads.facts(anna).size());
        assertThat(since).startsWith("recounted").contains("accepted");
        assertThat(leads.checkpoints()).containsOnlyKeys(anna);
    }

    @Test
    void aLeadWhoseTimeHasComeIsTakenOverByTheTick() {
        long anna = enquired();
        leads.pass(Duration.ofDays(20));
        var next = next();

        new Background(leads.sql, next).work();

        assertThat(leads.checkpoints()).containsOnlyKeys(anna);
        assertThat(leads.facts(anna)).contains("recounted", "expired");
        assertThat(new Rebuild(leads.sql, next).compare().differing()).isEmpty();
    }

    @Test
    void theSweepGoesOnWhereItWasBrokenOff() {
        for (int person = 0; person < 230; person++)
            leads.log.log(message("p" + person + "@example.com"));
        leads.catchUp();
        var next = next();
        var releases = new Releases(leads.sql, next);
        assertThat(releases.following()).isEqualTo(new Following(0, 230));

        assertThat(new Sweeps(leads.sql, next).recountSome()).isTrue();
        assertThat(releases.following()).isEqualTo(new Following(200, 230));
        assertThatThrownBy(() -> new Rebuild(leads.sql, next).run())
                .hasMessageContaining("30 of 230 leads");
        assertThatThrownBy(() -> Backup.write(database.database(), folder.resolve("backup")))
                .hasMessageContaining("30 to go");

        assertThat(new Sweeps(leads.sql, next).recountSome()).isFalse();
        assertThat(releases.following().isComplete()).isTrue();
    }

    @Test
    void anOlderReleaseStopsFoldingButTakesIn() {
        long anna = enquired();
        next();
        var cursors = leads.cursors();

        assertThat(leads.log.append(message("bert@example.com")))
                .allMatch(answer -> answer instanceof Appended.Logged);
        assertThatThrownBy(leads::catchUp).isInstanceOf(OlderRelease.class);
        assertThatThrownBy(() -> new Background(leads.sql, leads.folding).work())
                .isInstanceOf(OlderRelease.class);
        var accepted = new Signal.Accepted(leads.now(), "sam");
        assertThatThrownBy(() -> leads.staff.act(anna, accepted))
                .isInstanceOf(OlderRelease.class)
                .hasMessageContaining("start the newer release");

        assertThat(leads.cursors()).isEqualTo(cursors);
        assertThat(new Releases(leads.sql, leads.folding).takeOver()).isFalse();
        assertThat(new Releases(leads.sql, leads.folding).newer()).isPresent();
    }

    @Test
    void beforeTheCheckpointALeadIsWhatItsFactsTell() {
        long anna = enquired();
        var enquired = leads.now();
        var decided = leads.oneLead().facts(anna);
        var stage = leads.stage(anna);
        leads.pass(Duration.ofHours(1));
        leads.staff.act(anna, new Signal.Accepted(leads.now(), "sam"));
        leads.pass(Duration.ofHours(1));
        var next = next();
        sweep(leads, next);

        var then = new PastLeads(leads.sql, next).at(anna, enquired).orElseThrow();
        assertThat(then.isOfEarlierRelease()).isTrue();
        assertThat(then.facts()).isEqualTo(decided);
        assertThat(then.folded().lead().process().stage()).isEqualTo(stage);
        var now = new PastLeads(leads.sql, next).at(anna, leads.now()).orElseThrow();
        assertThat(now.isOfEarlierRelease()).isFalse();
        assertThat(now.facts()).isEqualTo(leads.oneLead().facts(anna));
        assertThat(now.facts()).extracting(FactRow::behaviour).contains(Engine.BEHAVIOUR, NEXT);
        assertThat(new PastLeads(leads.sql, next).at(anna, enquired.minusSeconds(60))).isEmpty();
    }

    @Test
    void ofAnErasedLeadNoCheckpointIsLeft() {
        long anna = enquired();
        sweep(leads, next());
        assertThat(leads.checkpoints()).isNotEmpty();
        var list = new ErasureList(folder.resolve("erasures.json"));
        new Erasures(leads.sql, leads.log.log, leads::now, list).erase(anna, "dora", "");
        assertThat(leads.checkpoints()).isEmpty();
    }

    @Test
    void leadsStoredInAnotherFormatAreFoldedAgainWhenTheyAreReadOrWorked() {
        long anna = enquired();
        var facts = leads.allFacts();
        var states = leads.states();
        leads.storeInFormat(3);

        assertThat(leads.oneLead().find(anna).orElseThrow().state().isReadable()).isTrue();
        assertThat(leads.states()).isEqualTo(states);
        leads.storeInFormat(99);
        assertThat(leads.oneLead().states(List.of(anna)).values())
                .allMatch(StoredState::isReadable);
        leads.storeInFormat(3);
        leads.staff.act(anna, new Signal.Accepted(leads.now(), "sam"));

        assertThat(leads.allFacts()).containsAll(facts);
        assertThat(leads.facts(anna)).contains("accepted");
        assertThat(leads.formats()).containsExactly(LeadCodec.FORMAT);
        assertThat(new Rebuild(leads.sql, leads.folding).compare().differing()).isEmpty();
    }

    @RepeatedTest(2)
    void theSweepWritesLeadsOfAnotherFormatAnewAndDecidesNothing(RepetitionInfo repetition) {
        System.out.println("seed " + repetition.getCurrentRepetition());
        new RandomLife(leads, repetition.getCurrentRepetition()).goOn(leads.folding, 150);
        var facts = leads.allFacts();
        var passages = leads.allPassages();
        var effects = leads.allEffects();
        var states = leads.states();
        leads.storeInFormat(2);
        leads.pass(Duration.ofDays(1)); // the sweeps of a day are over
        var sweeps = new Sweeps(leads.sql, leads.folding);

        while (sweeps.showSome()) {
            // passes over what it can't read
        }
        while (sweeps.rewriteSome()) {
            // to the end
        }

        assertThat(leads.states()).isEqualTo(states);
        assertThat(leads.allFacts()).isEqualTo(facts);
        assertThat(leads.allPassages()).isEqualTo(passages);
        assertThat(leads.allEffects()).isEqualTo(effects);
    }
}
