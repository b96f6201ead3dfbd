package dev.staffel.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Engine;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.replay.Comparing;
import dev.staffel.replay.LeadResult;
import dev.staffel.replay.Past;
import dev.staffel.replay.Stretch;
import dev.staffel.replay.Turn;
import dev.staffel.server.access.Role;
import dev.staffel.server.figures.TeamFigures;
import dev.staffel.server.replays.Replays;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Rebuild;
import dev.staffel.store.objections.Objections;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityFilter;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.OpportunityOffers;
import dev.staffel.store.past.PastSlice;
import dev.staffel.store.past.RecordedPast;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The laws of replay over the demonstration's year, as it stands in the database.
class DemonstrationLawsTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final long MUCH = 500_000_000;
    private static final long LITTLE = 1_000_000;
    private static final int LEADS = 1_900;
    private static final OpportunityList.Behind NOTHING = OpportunityList.Behind.NOTHING;

    @BeforeAll
    static void theYearIsTold() {
        part(Demonstration.class).fill();
        FoldWorkers.catchUp(part(Sql.class), part(Folding.class));
    }

    private static <T> T part(Class<T> type) {
        return STAFF.plane().part(type);
    }

    @Test
    void asRecordedEveryLeadComesOutAsItStands() {
        var compared = new Rebuild(part(Sql.class), part(Folding.class)).compare();

        assertThat(compared.leads()).isGreaterThan(LEADS);
        assertThat(compared.differing()).isEmpty();
    }

    @Test
    void aReplayComesOutTheSameByteForByteInHoweverManySlicesThePastIsRead() {
        var comparing = comparing();

        var once = replayed(comparing, MUCH);

        assertThat(once.values().stream().filter(result -> result.turn() == Turn.LATER))
                .as("leads that the draft moves")
                .isNotEmpty();
        assertThat(replayed(comparing, LITTLE).toString()).isEqualTo(once.toString());
        assertThat(replayed(comparing(), MUCH).toString()).isEqualTo(once.toString());
    }

    @Test
    void salesHasOpportunitiesToLookAt() {
        var board = part(OpportunityList.class);
        assertThat(board.sums(OpportunityFilter.ALL.in(Opportunity.State.OPEN)))
                .singleElement()
                .satisfies(sum -> assertThat(sum.value()).isGreaterThan(100_000_000));
        var open = board.page(OpportunityFilter.ALL.at(Opportunity.Step.OFFERED), NOTHING, 5);
        assertThat(open).hasSize(5);
        var offer = part(OpportunityOffers.class).of(open.getFirst().id()).getFirst();
        assertThat(offer.state()).isEqualTo(OpportunityOffer.State.SENT);
        assertThat(part(Objections.class).all())
                .allSatisfy(one -> assertThat(one.raised()).isPositive());
        var won = board.page(OpportunityFilter.ALL.at(Opportunity.Step.WON), NOTHING, 1).getFirst();
        var lead = part(OneLead.class).find(board.leads(won.id()).getFirst()).orElseThrow();
        assertThat(lead.row().stage()).isIn("won", "customer", "advocate");
    }

    @Test
    void itsDesksAreLargeEnoughForFiguresWithoutAnAgreement() {
        var told = part(TeamFigures.class).told();

        assertThat(told.all()).isFalse();
        assertThat(told.desks()).containsExactlyInAnyOrder("sales", "requalification");
        // Marketing's own figures stay untold: nobody of the demonstration's marketing can sign in.
        assertThat(STAFF.user(Role.HEAD_OF_SALES).get("/service", "Accept-Language", "en").body())
                .contains("Sales owed", "By desk", "Requalification");
    }

    @Test
    void whatTheDraftThatWaitsForApprovalWouldHaveDoneIsThereToBeRead() throws Exception {
        part(Replays.class).awaitIdle();

        assertThat(
                        STAFF.user(Role.HEAD_OF_MARKETING)
                                .get("/replays/of-draft/2", "Accept-Language", "en")
                                .body())
                .containsPattern("[1-9][0-9]* newly")
                .contains("/threshold");
    }

    private static Comparing comparing() {
        var store = part(Store.class);
        var versions = store.versions();
        var inForce = versions.inForce();
        var draft = inForce.text().replace("interest: at least 40", "interest: at least 45");
        var now = part(Clock.class).instant();
        return new Comparing(
                versions.engine(inForce.number()),
                new Engine(PlaybookText.read(draft).orThrow()),
                "mql",
                new Stretch(now.minus(Duration.ofDays(365)), now),
                versions::engine,
                store.shapes()::claim);
    }

    /// @param bytes of memory for what is recorded
    private static Map<Long, LeadResult> replayed(Comparing comparing, long bytes) {
        var results = new TreeMap<Long, LeadResult>();
        try (var slices = new RecordedPast(part(Sql.class), bytes).open()) {
            assertThat(slices.count() > 1).isEqualTo(bytes == LITTLE);
            for (int slice = 0; slice < slices.count(); slice++)
                compare(comparing, slices.next(), results);
        }
        return results;
    }

    private static void compare(
            Comparing comparing, PastSlice read, Map<Long, LeadResult> results) {
        part(Store.class).shapes().load(read.shapes());
        for (int place = 0; place < read.leads(); place++) {
            long lead = read.lead(place);
            comparing
                    .compare(new Past(lead, read.rows(place)))
                    .ifPresent(result -> results.put(lead, result));
        }
    }
}
