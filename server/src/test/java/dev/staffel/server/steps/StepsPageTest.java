package dev.staffel.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Truth;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.leads.Merges;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.OneLead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every lead that a seller works on has a dated next step.
class StepsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Enquiries enquiries = new Enquiries(STAFF);
    private final List<Caller.User> others = active();
    private final Visitor seller = STAFF.user(Role.SALES);
    private final Caller.User user =
            active().stream().filter(one -> !others.contains(one)).findFirst().orElseThrow();
    private final LocalDate today = STAFF.plane().part(Calendars.class).today();

    @BeforeEach
    void oneSellerOnTheDesk() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of(user.id().toString()));
    }

    private static List<Caller.User> active() {
        return STAFF.plane().part(Staff.class).active();
    }

    private long accepted(String name) {
        long lead = enquiries.from(name, "Schritt");
        seller.post("/inbox/" + lead + "/accept", Map.of());
        return lead;
    }

    private static List<Step> open(long lead) {
        return STAFF.plane().part(Steps.class).of(lead).stream().filter(Step::isOpen).toList();
    }

    private Step next(long lead) {
        assertThat(open(lead)).hasSize(1);
        return open(lead).getFirst();
    }

    private void outcome(Step step, String outcome) {
        seller.post("/steps/" + step.id() + "/outcome", Map.of("outcome", outcome));
    }

    @Test
    void acceptingDatesTheFirstCallByItself() {
        long lead = accepted("Anna");

        var step = next(lead);
        assertThat(step.kind()).isEqualTo(StepKind.CALL);
        assertThat(step.day(STAFF.plane().part(Calendars.class).zone()))
                .isBetween(today, today.plusDays(4));
        assertThat(seller.get("/leads/" + lead).body()).contains("Next step", "attempt 1 of 5");
        assertThat(seller.get("/steps").body()).contains("Anna Schritt", "Not reached");
        assertThat(seller.get("/leads?holder=me").body()).contains("Call <time");
    }

    @Test
    void whoIsNotReachedIsTriedAgainAndThatIsTakenBack() {
        var call = next(accepted("Berta"));

        outcome(call, "not-reached");

        var mail = next(call.lead());
        assertThat(mail.kind()).isEqualTo(StepKind.MAIL);
        assertThat(mail.due()).isAfter(call.due());
        assertThat(seller.get("/leads/" + call.lead()).body())
                .contains("attempt 2 of 5", "Call: not reached");
        assertThat(seller.get("/steps?ended=" + call.id()).body()).contains("Take back");

        seller.post("/steps/" + call.id() + "/undo", Map.of());

        assertThat(next(call.lead()).id()).isEqualTo(call.id());
        assertThat(seller.get("/audit").status()).isEqualTo(403);
    }

    @Test
    void anAttemptThatWasFollowedByAnotherIsTakenBackNoMore() {
        var call = next(accepted("Bruno"));
        outcome(call, "not-reached");
        outcome(next(call.lead()), "sent");

        seller.post("/steps/" + call.id() + "/undo", Map.of());

        assertThat(seller.get("/steps").body()).contains("something has followed already");
        assertThat(next(call.lead()).attempt()).contains(2);
    }

    @Test
    void afterTheLastAttemptTheLeadLacksAStepAndIsFound() {
        var step = next(accepted("Carla"));
        for (String outcome : List.of("not-reached", "sent", "not-reached", "sent"))
            outcome(next(step.lead()), outcome);
        outcome(next(step.lead()), "not-reached");

        assertThat(open(step.lead())).isEmpty();
        assertThat(seller.get("/leads/" + step.lead()).body()).contains("No next step is dated");
        assertThat(seller.get("/steps").body()).contains("no next step");
        assertThat(seller.get("/leads?holder=me&next=none").body())
                .contains("Carla Schritt", "No next step");

        seller.post(
                "/leads/" + step.lead() + "/steps",
                Map.of("kind", "task", "day", today.plusDays(2).toString(), "what", "Ask Ms Ott"));

        assertThat(seller.get("/leads?holder=me&next=none").body()).doesNotContain("Carla Schritt");
        assertThat(seller.get("/leads/" + step.lead()).body()).contains("Ask Ms Ott");
    }

    @Test
    void aTalkEndsTheAttempts() {
        long lead = accepted("Dora");

        seller.post("/leads/" + lead + "/calls", Map.of("talk", "reached", "said", "wants a plan"));

        assertThat(open(lead)).isEmpty();
        assertThat(STAFF.plane().part(Steps.class).of(lead).getFirst().outcome())
                .contains(StepOutcome.REACHED);
    }

    @Test
    void anOfferIsAcceptedWithACallDate() {
        long lead = enquiries.from("Emil", "Schritt");
        var offered = Pattern.compile("name=\"call\" value=\"([^\"]+)\"");
        var times = offered.matcher(seller.get("/inbox").body());
        assertThat(times.find()).isTrue();

        seller.post("/inbox/" + lead + "/accept", Map.of("call", "yesterday"));
        assertThat(seller.get("/inbox").body()).contains("give a day that is not over");
        seller.post("/inbox/" + lead + "/accept", Map.of("call", times.group(1)));

        assertThat(next(lead).due()).hasToString(times.group(1));
        assertThat(next(lead).timed()).isTrue();
    }

    @Test
    void whoDoesNotHoldTheLeadChangesNothing() {
        var step = next(accepted("Frida"));
        var stranger = STAFF.user(Role.REQUALIFICATION);

        stranger.post("/steps/" + step.id() + "/outcome", Map.of("outcome", "reached"));

        assertThat(stranger.get("/steps").body()).contains("neither this lead nor this step");
        assertThat(next(step.lead()).id()).isEqualTo(step.id());
    }

    @Test
    void aStepIsMovedToAnotherDayButNotIntoThePast() {
        var step = next(accepted("Gerda"));
        var day = today.plusDays(9);

        seller.post("/steps/" + step.id() + "/move", Map.of("day", today.minusDays(1).toString()));
        assertThat(next(step.lead()).due()).isEqualTo(step.due());
        seller.post(
                "/steps/" + step.id() + "/move", Map.of("day", day.toString(), "time", "14:30"));

        var moved = next(step.lead());
        assertThat(moved.day(STAFF.plane().part(Calendars.class).zone())).isEqualTo(day);
        assertThat(moved.timed()).isTrue();
        assertThat(seller.get("/steps").body()).contains("Later (", "moved 1 time");
    }

    @Test
    void aMeetingThatIsCalledOffCountsAsDatedNoMore() {
        long lead = accepted("Hans");
        var form =
                Map.of(
                        "kind", "meeting",
                        "day", today.plusDays(3).toString(),
                        "time", "10:00",
                        "what", "Advisory meeting");

        assertThat(seller.post("/leads/" + lead + "/steps", Map.of("kind", "meeting")).body())
                .contains("A meeting needs an hour");
        seller.post("/leads/" + lead + "/steps", form);
        assertThat(isDated(lead)).isTrue();
        var meeting = open(lead).stream().filter(s -> s.kind() == StepKind.MEETING).findFirst();

        seller.post("/steps/" + meeting.orElseThrow().id() + "/cancel", Map.of());
        assertThat(isDated(lead)).isFalse();

        seller.post("/steps/" + meeting.orElseThrow().id() + "/undo", Map.of());
        assertThat(isDated(lead)).isTrue();
    }

    /// Whether the criteria of SQL see that a meeting is dated or held.
    private static boolean isDated(long lead) {
        var state = STAFF.plane().part(OneLead.class).find(lead).orElseThrow().state();
        var engine = STAFF.plane().part(PlaybookVersions.class).engine(state.version());
        var sql = engine.playbook().agreement().ladder().stage("sql");
        int day = engine.day(Instant.now());
        return engine.explainEntries(state.lead(engine), sql, day).stream()
                .flatMap(finding -> finding.parts().stream())
                .filter(part -> part.criterion() instanceof Criterion.Any)
                .allMatch(part -> part.truth() == Truth.YES);
    }

    @Test
    void whoAnswersIsCalledAtOnceAndNoAttemptFollows() {
        var call = next(accepted("Ines"));
        outcome(call, "not-reached");
        assertThat(next(call.lead()).due()).isAfter(Instant.now());

        enquiries.log(Map.of("email", "Ines.Schritt@example.com"), "Email Opened");
        STAFF.plane().part(FoundAnswers.class).look();
        assertThat(next(call.lead()).answered()).isEmpty();
        enquiries.log(Map.of("email", "Ines.Schritt@example.com"), "Email Replied");
        STAFF.plane().part(FoundAnswers.class).look();

        var due = next(call.lead());
        assertThat(due.answered()).isEqualTo("mail-replied");
        assertThat(due.due()).isBeforeOrEqualTo(Instant.now());
        assertThat(seller.get("/steps").body())
                .contains("Has answered since: Reply to our mail. Call or write now.");
        outcome(due, "sent");
        assertThat(open(call.lead())).isEmpty();
    }

    @Test
    void aMergedLeadBringsItsStepsAndTakesThemBackWithTheUndoing() {
        var step = next(accepted("Jana"));
        long other = accepted("Jan");
        var merges = STAFF.plane().part(Merges.class);

        long merge = merges.merge(other, step.lead(), "test");
        assertThat(open(other)).hasSize(2);
        merges.undo(merge, "test");

        assertThat(open(other)).hasSize(1);
        assertThat(next(step.lead()).id()).isEqualTo(step.id());
    }

    @Test
    void anErasedLeadLeavesNoSteps() {
        long lead = accepted("Karl");
        var admin = STAFF.token(Scope.ADMIN);

        assertThat(admin.send("DELETE", "/api/v1/leads/" + lead + "?reference=t-1", "").status())
                .isLessThan(300);

        assertThat(STAFF.plane().part(Steps.class).of(lead)).isEmpty();
    }
}
