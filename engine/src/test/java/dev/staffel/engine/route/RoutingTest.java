package dev.staffel.engine.route;

import static dev.staffel.engine.route.ADesk.NOW;
import static dev.staffel.engine.route.ADesk.aDesk;
import static dev.staffel.engine.route.ADesk.aLead;
import static dev.staffel.engine.route.ADesk.anna;
import static dev.staffel.engine.route.ADesk.seller;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.route.Why.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {
    @Test
    void theSellerOfTheAccountComesBeforeAllOthers() {
        var desk = aDesk(anna(), seller("ben").named(Trait.TERRITORY, "DE"));

        var choice = route(desk, aLead().ofAccountOwnedBy("anna").in("DE"));

        assertThat(choice.seller()).contains("anna");
        assertThat(choice.why())
                .containsExactly(
                        new Why.OwnsAccount("anna"), new Why.Chosen("anna", Order.TURN, 1));
    }

    @Test
    void whoIsNamedForATerritoryComesBeforeWhoTakesAll() {
        var desk = aDesk(anna(), seller("ben").named(Trait.TERRITORY, "DE/8", "AT"));

        assertThat(route(desk, aLead().in("DE", "DE/8", "DE/80")).seller()).contains("ben");
        assertThat(route(desk, aLead().in("DE", "DE/2", "DE/20")).seller()).contains("anna");
    }

    @Test
    void whoIsNamedForOtherTerritoriesIsLeftOutAndTheReasonSaid() {
        var desk = aDesk(seller("ben").named(Trait.TERRITORY, "AT"));

        var choice = route(desk, aLead().in("FR"));

        assertThat(choice.seller()).isEmpty();
        assertThat(choice.why())
                .containsExactly(
                        new Why.LeftOut("ben", new Obstacle.OtherTrait(Trait.TERRITORY)),
                        new Why.NobodyFree());
    }

    @Test
    void whatIsUnknownOfALeadKeepsNobodyAway() {
        var desk = aDesk(seller("ben").named(Trait.LANGUAGE, "pl"));

        assertThat(route(desk, aLead()).seller()).contains("ben");
    }

    @Test
    void theDeputyTakesWhatComesToWhoIsAway() {
        var desk = aDesk(anna().away().representedBy("carla"), seller("carla").full());

        assertThat(route(desk, aLead().ofAccountOwnedBy("anna")).why())
                .containsExactly(
                        new Why.OwnsAccount("anna"),
                        new Why.StandsIn("carla", "anna"),
                        new Why.LeftOut("carla", new Obstacle.FullOfOpen(25)),
                        new Why.NobodyFree());
        var free = aDesk(anna().away().representedBy("carla"), seller("carla"));
        assertThat(route(free, aLead().ofAccountOwnedBy("anna")).seller()).contains("carla");
    }

    @Test
    void whoIsFullThisWeekIsPassedOverButNotForAFairsLeads() {
        var desk = aDesk(anna().withNewThisWeek(4));

        assertThat(route(desk, aLead()).why())
                .contains(new Why.LeftOut("anna", new Obstacle.FullThisWeek(4)));
        assertThat(route(desk, aLead().fromAFair()).seller()).contains("anna");
    }

    @Test
    void whoLetTheDeadlinePassIsNotAskedAgain() {
        var desk = aDesk(anna(), seller("ben"));

        assertThat(route(desk, aLead().without("anna")).seller()).contains("ben");
    }

    @Test
    void anAccountsSellerWhoLetTheDeadlinePassIsFollowedByTheNext() {
        var desk = aDesk(anna(), seller("ben"));

        var choice = route(desk, aLead().ofAccountOwnedBy("anna").without("anna"));

        assertThat(choice.seller()).contains("ben");
        assertThat(choice.why()).contains(new Why.LeftOut("anna", new Obstacle.LetItPass()));
    }

    @Test
    void onceAllHaveHadAHandoverTheDeskHoldsIt() {
        var desk = aDesk(anna(), seller("ben"));

        assertThat(route(desk, aLead().without("anna").without("ben")).seller()).isEmpty();
    }

    @Test
    void bigDealsGoToWhoTakesThem() {
        var desk = aDesk(anna(), seller("ben").fromValue(100_000));

        assertThat(route(desk, aLead().worth(250_000)).seller()).contains("ben");
        assertThat(route(desk, aLead().worth(20_000)).seller()).contains("anna");
    }

    @Test
    void theOneWithMostRoomIsChosenWhereTheDeskGoesByCapacity() {
        var desk =
                aDesk(anna().withOpen(12), seller("ben").withOpen(3))
                        .orderedBy(Order.FREE_CAPACITY);

        assertThat(route(desk, aLead()).seller()).contains("ben");
    }

    @Test
    void aDeskWithoutMembersHoldsTheLeadItself() {
        assertThat(route(aDesk(), aLead()).why()).isEqualTo(List.of(new Why.NobodyFree()));
    }

    private static Choice route(ADesk desk, ADesk.ALead lead) {
        return Routing.route(desk.roster(), lead.wanted(), NOW);
    }
}
