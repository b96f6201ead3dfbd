package dev.staffel.server.desks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.route.Trait;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskMember;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.Holiday;
import dev.staffel.store.desks.WorkTimes;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DesksPagesTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor head = STAFF.user(Role.HEAD_OF_SALES);

    @BeforeEach
    void twoSellers() {
        DeskRouting.assign(STAFF.sql(), "sales", List.of("anna", "ben"));
    }

    private static DeskMember member(String id) {
        var versions = STAFF.plane().part(PlaybookVersions.class);
        var playbook = versions.playbook(versions.inForce().number());
        return STAFF.plane().part(Desks.class).members(playbook, "sales", Instant.now()).stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static WorkTimes times() {
        return STAFF.plane().part(WorkTimes.class);
    }

    @Test
    void whatAMemberTakesIsKeptAndShown() {
        var reply =
                head.post(
                        "/desks/sales/anna",
                        "weight=2&territories=at,+DE%2F80&languages=PL&topics=retrofit&value=1.000.000&week=6&open=&deputy=ben");

        assertThat(reply.status()).isEqualTo(303);
        var terms = member("anna").terms();
        assertThat(terms.weight()).isEqualTo(2);
        assertThat(terms.takes())
                .containsEntry(Trait.TERRITORY, new TreeSet<>(List.of("AT", "DE/80")))
                .containsEntry(Trait.LANGUAGE, new TreeSet<>(List.of("pl")))
                .containsEntry(Trait.TOPIC, new TreeSet<>(List.of("retrofit")));
        assertThat(terms.leastValue()).contains(1_000_000L);
        assertThat(terms.deputy()).contains("ben");
        assertThat(member("anna").now().limit().orElseThrow().newPerWeek()).isEqualTo(6);
        assertThat(member("anna").now().limit().orElseThrow().open())
                .as("the playbook's where nothing else is said")
                .isEqualTo(25);
        assertThat(head.get("/desks").body()).contains("AT, DE/80", "Polish", "1,000,000");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        var reply =
                head.post(
                        "/desks/sales/anna",
                        "weight=11&territories=Bayern&languages=polnisch&week=many&deputy=anna");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("from 1 to 10", "Bayern is no territory", "polnisch is no language")
                .contains("another member");
        assertThat(member("anna").terms().weight()).isNotEqualTo(11);
    }

    @Test
    void ownHoursAndAbsenceAreKept() {
        head.post(
                "/desks/sales/ben/hours",
                Map.of("monday", "8-12", "zone", "Europe/Lisbon", "calendar", ""));
        head.post("/desks/sales/ben/away", Map.of("from", "2999-12-24", "until", "2999-12-31"));

        var hours = times().hours("ben");
        assertThat(HoursText.of(hours.of(DayOfWeek.MONDAY))).isEqualTo("08:00–12:00");
        assertThat(hours.zone()).contains("Europe/Lisbon");
        var absence = times().absences("ben", Instant.now()).getFirst();
        assertThat(absence.ends())
                .as("the last day is away as a whole, in Lisbon")
                .isEqualTo(Instant.parse("3000-01-01T00:00:00Z"));

        head.post("/desks/sales/ben/away/" + absence.id() + "/end", Map.of());
        assertThat(times().absences("ben", Instant.now())).isEmpty();
    }

    @Test
    void aCalendarIsLinesOfDays() {
        assertThat(
                        head.post(
                                        "/desks/holidays",
                                        Map.of(
                                                "name",
                                                "DE-BY",
                                                "days",
                                                "2026-12-25 Christmas\nsoon"))
                                .body())
                .contains("Lines 2 do not begin with a day");
        head.post("/desks/holidays", Map.of("name", "DE-BY", "days", "2026-12-25 Christmas\n"));

        assertThat(times().holidays("DE-BY"))
                .containsExactly(new Holiday(LocalDate.of(2026, 12, 25), "Christmas"));
        assertThat(head.get("/desks/hours?calendar=DE-BY").body()).contains("2026-12-25 Christmas");
    }

    @Test
    void whoIsNoHeadReadsOnly() {
        var seller = STAFF.user(Role.SALES);

        assertThat(seller.get("/desks").status()).isEqualTo(200);
        assertThat(seller.get("/desks/sales/anna").status()).isEqualTo(200);
        assertThat(seller.post("/desks/sales/anna", "weight=3").status()).isEqualTo(403);
    }

    @Test
    void aDeskOrMemberThatIsNoneIsNotFound() {
        assertThat(head.get("/desks/sales/nobody").status()).isEqualTo(404);
        assertThat(head.get("/desks/none/anna").status()).isEqualTo(404);
    }

    @Test
    void otherTermsAreTriedOnTheLastWeeksAndEachNumberOpensItsList() {
        var enquiries = new Enquiries(STAFF);
        enquiries.from("Hanna", "Erprobt");
        enquiries.from("Ida", "Erprobt");
        var before = member("anna").terms();
        var page = "/desks/sales/dry-run?order=turn&member=anna&weight=1&territories=AT";

        assertThat(head.get("/desks/sales/dry-run?member=anna").body())
                .contains("Nothing tried yet", "name=\"territories\"");
        assertThat(head.get(page).body())
                .contains("would have gone elsewhere", "Keep these terms")
                .contains("list=would&amp;who=ben#cases");
        assertThat(head.get(page + "&list=would&who=ben").body())
                .contains("Hanna Erprobt", "Ida Erprobt");
        assertThat(head.get(page + "&list=did&who=nobody").body())
                .contains("None.")
                .doesNotContain("Hanna Erprobt");
        assertThat(head.get("/desks/sales/dry-run?order=turn&member=anna&weight=11").status())
                .isEqualTo(422);
        assertThat(member("anna").terms()).as("nothing is kept").isEqualTo(before);
    }

    @Test
    void theSimulatorTellsWhereALeadWouldGoAndWhy() {
        long lead = new Enquiries(STAFF).from("Lena", "Wohin");

        assertThat(head.get("/desks/simulator").body()).contains("Nobody asked yet");
        assertThat(head.get("/desks/simulator?lead=" + lead).body())
                .contains("Lena Wohin", "would get it", "Routes of the definition", "Among");
        assertThat(head.get("/desks/simulator?lead=" + lead + "&at=2999-01-01T09:00").body())
                .contains("would get it");
        assertThat(head.get("/desks/simulator?lead=" + lead + "&at=1999-01-01T09:00").status())
                .as("there was no such lead then")
                .isEqualTo(422);
        assertThat(head.get("/desks/simulator?desk=sales&territories=DE/80331&languages=de").body())
                .contains("would get it", "DE/80331", "German");
        assertThat(head.get("/desks/simulator?desk=sales&territories=Bayern").body())
                .contains("Bayern is no territory");
    }
}
