package dev.staffel.store.desks;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Enquiries are routed to the members of the desk of sales, who take four new leads a week and 25 at once.
class DeskRoutingTest {
    private static final Statements SQL =
            Statements.beside(DeskRoutingTest.class, "desk-routing-test.sql");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
    private LeadFixture leads;

    @BeforeEach
    void twoSellers() {
        leads = LeadFixture.emptied(database.sql());
    }

    private long enquiry(String address, String company) {
        var known =
                attributes(
                        "account.name",
                        company,
                        "title",
                        "Leiter Instandhaltung",
                        "account.industry",
                        "Molkerei",
                        "account.employees",
                        "180",
                        "account.country",
                        "DE");
        long lead = leads.log.log(by(leads.log.crm, address).learned(known)).lead();
        leads.log.log(
                by(leads.log.web, address)
                        .did(new Deed(Claim.of("website", "Quotation Requested"), 0)));
        return lead;
    }

    private Incoming by(Source source, String address) {
        return Incoming.of(source.id(), email(address), leads.now(), leads.now());
    }

    /// Of people at different companies.
    private List<Long> enquiries(int count) {
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < count; i++)
            numbers.add(enquiry("person" + i + "@example.com", "Company " + i));
        return numbers;
    }

    private List<String> holders(List<Long> numbers) {
        return numbers.stream().map(leads::holder).toList();
    }

    @Test
    void manyAtOnceGoInTurnUntilTheWeekIsFullAndThenWaitAtTheDesk() {
        var numbers = enquiries(10);

        leads.catchUp();

        assertThat(holders(numbers)).filteredOn(holder -> holder.equals("seller sam")).hasSize(4);
        assertThat(holders(numbers)).filteredOn(holder -> holder.equals("seller sue")).hasSize(4);
        assertThat(holders(numbers)).filteredOn(holder -> holder.equals("desk")).hasSize(2);
    }

    @Test
    void theNextWeekHasRoomAgain() {
        enquiries(8);
        leads.catchUp();
        leads.pass(Duration.ofDays(7));
        var next = enquiry("next@example.com", "Next");

        leads.catchUp();

        assertThat(leads.holder(next)).startsWith("seller ");
    }

    @Test
    void whoIsAwayGetsNothing() {
        database.sql()
                .transact(session ->
                        session.call(SQL.named("away"))
                                .set("person", "sam")
                                .set("begins", leads.now().minus(Duration.ofHours(1)))
                                .set("ends", leads.now().plus(Duration.ofDays(1)))
                                .update());
        var numbers = enquiries(3);

        leads.catchUp();

        assertThat(holders(numbers)).containsOnly("seller sue");
    }

    @Test
    void aSecondPersonOfACompanyGoesToItsSeller() {
        var first = enquiry("first@example.com", "Molkerei Sonne GmbH");
        leads.catchUp();
        var seller = leads.holder(first).substring("seller ".length());
        leads.staff.act(first, new Signal.Accepted(leads.now(), seller));
        enquiries(1);
        var second = enquiry("second@example.com", "molkerei sonne gmbh");
        var third = enquiry("third@example.com", "Molkerei Sonne GmbH");

        leads.catchUp();

        assertThat(holders(List.of(second, third))).containsOnly("seller " + seller);
    }

    @Test
    void aMembersOwnHoursDateTheDeadline() {
        database.sql()
                .transact(session ->
                        session.call(SQL.named("mornings")).set("person", "sam").update());
        database.sql()
                .transact(session ->
                        session.call(SQL.named("mornings")).set("person", "sue").update());
        var lead = enquiry("one@example.com", "One");

        leads.catchUp();

        // Four hours of mornings of three hours: the second working day, an hour after eight at the
        // earliest.
        assertThat(leads.instant(lead, "deadline").orElseThrow())
                .isAfter(leads.now().plus(Duration.ofHours(12)));
    }
}
