package dev.staffel.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.StaffActions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever comes to a lead without accepting it has a dated next step, too.
class FirstStepsTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final List<Caller.User> before = active();
    private final Visitor seller = STAFF.user(Role.SALES);
    private final String user = added().id().toString();
    private final Visitor colleague = STAFF.user(Role.SALES);
    private final String other = added().id().toString();
    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void oneSellerOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user));
    }

    private static List<Caller.User> active() {
        return new ArrayList<>(STAFF.plane().part(Staff.class).active());
    }

    private Caller.User added() {
        var added = active().stream().filter(one -> !before.contains(one)).findFirst();
        before.add(added.orElseThrow());
        return added.get();
    }

    private static List<Step> open(long lead) {
        return STAFF.plane().part(Steps.class).of(lead).stream().filter(Step::isOpen).toList();
    }

    private static void act(long lead, Signal signal) {
        assertThat(STAFF.plane().part(StaffActions.class).act(lead, signal).isRefused()).isFalse();
    }

    /// As an import tells of a lead that sales had accepted, and a head gives it to somebody in a list of many.
    private long imported(String name) {
        long lead = enquiries.from(name, "Import");
        act(lead, new Signal.Moved(Instant.now(), "past.csv", Decider.RECORDED, "sal", ""));
        act(
                lead,
                new Signal.Reassigned(
                        Instant.now(), user, "sales", Optional.of(user), "was hers before"));
        return lead;
    }

    private static int look() {
        return STAFF.plane().part(FirstSteps.class).look();
    }

    @Test
    void aLeadThatIsGivenToAColleagueIsToBeCalledByThem() {
        long lead = enquiries.from("Anna", "Weiter");
        seller.post("/inbox/" + lead + "/accept", Map.of());
        seller.post("/leads/" + lead + "/calls", Map.of("talk", "reached", "said", "is in Graz"));
        assertThat(open(lead)).isEmpty();
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user, other));

        head.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/" + other, "reason", "Austria is theirs"));

        assertThat(open(lead)).singleElement().matches(step -> step.kind() == StepKind.CALL);
        assertThat(colleague.get("/steps").body()).contains("Anna Weiter", "attempt 1 of 5");
    }

    @Test
    void aLeadThatIsGivenOnKeepsTheStepThatIsDated() {
        long lead = enquiries.from("Berta", "Weiter");
        seller.post("/inbox/" + lead + "/accept", Map.of());
        var step = open(lead).getFirst();
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user, other));

        head.post(
                "/inbox/" + lead + "/reassign",
                Map.of("to", "sales/" + other, "reason", "Austria is theirs"));

        assertThat(open(lead)).extracting(Step::id).containsExactly(step.id());
    }

    @Test
    void aLeadThatIsMovedByHandIsToBeCalled() {
        long lead = enquiries.from("Carla", "Weiter");

        seller.post("/leads/" + lead + "/move", Map.of("to", "sal", "reason", "met at the fair"));

        assertThat(open(lead))
                .singleElement()
                .matches(step -> step.attempt().equals(Optional.of(0)));
        assertThat(look()).isZero();
    }

    @Test
    void whoHasTalkedAndDatedNothingIsNotDatedForThem() {
        long lead = enquiries.from("Dora", "Weiter");
        seller.post("/inbox/" + lead + "/accept", Map.of());
        seller.post("/leads/" + lead + "/calls", Map.of("talk", "reached", "said", "is in Graz"));

        assertThat(look()).isZero();

        assertThat(open(lead)).isEmpty();
        assertThat(seller.get("/leads/" + lead).body()).contains("No next step is dated");
    }

    @Test
    void manyImportedLeadsAreSpreadOverTheDaysOfWhoGetsThem() {
        var leads = new ArrayList<Long>();
        for (int i = 0; i < FirstSteps.A_DAY + 2; i++) leads.add(imported("Person" + i));

        assertThat(look()).isEqualTo(leads.size());

        var zone = STAFF.plane().part(Calendars.class).zone();
        var days = new TreeMap<LocalDate, Integer>();
        for (long lead : leads) days.merge(open(lead).getFirst().day(zone), 1, Integer::sum);
        assertThat(days.values()).containsExactly(FirstSteps.A_DAY, 2);
        assertThat(look()).isZero();
    }
}
