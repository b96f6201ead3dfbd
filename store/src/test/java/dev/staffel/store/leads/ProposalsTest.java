package dev.staffel.store.leads;

import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProposalsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;
    private Proposals proposals;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
        proposals = new Proposals(leads.sql, leads.folding);
    }

    private Appended.Logged named(Source source, Ids ids, String address) {
        leads.pass(Duration.ofSeconds(1));
        var logged =
                leads.log.log(
                        Incoming.of(source.id(), ids, leads.now(), leads.now())
                                .learned(attributes("email", address)));
        leads.catchUp();
        return logged;
    }

    private long anna() {
        return named(leads.log.crm, leads.log.key("1"), "anna@example.com").lead();
    }

    /// Somebody who logs in and names Anna's address.
    private long claimant(String login) {
        return named(leads.log.web, user(login), "anna@example.com").lead();
    }

    private Proposal only() {
        assertThat(proposals.page(Long.MAX_VALUE, 10)).hasSize(1);
        return proposals.page(Long.MAX_VALUE, 10).getFirst();
    }

    @Test
    void anAcceptedJoinMergesIntoTheOneThatStays() {
        long anna = anna();
        long claimant = claimant("u2");
        var proposal = only();
        assertThat(proposal.kind()).isEqualTo(Proposal.Kind.JOIN);
        assertThat(proposals.openOf(anna)).isEqualTo(proposals.openOf(claimant)).hasSize(1);

        assertThat(proposals.join(proposal.id(), anna, "mia")).isTrue();

        assertThat(leads.openLeads()).containsExactly(anna);
        assertThat(proposals.count(10)).isZero();
        assertThat(proposals.join(proposal.id(), anna, "max")).isFalse();
    }

    @Test
    void onlyOneOfTheTwoCanStay() {
        anna();
        claimant("u2");
        var proposal = only();

        assertThatThrownBy(() -> proposals.join(proposal.id(), 4711, "mia"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only()).isEqualTo(proposal);
    }

    @Test
    void whatIsRefusedIsNeverProposedAgainByAnybody() {
        long anna = anna();
        long claimant = claimant("u2");
        proposals.refuse(only().id(), "mia");

        claimant("u2");
        named(leads.log.web, user("u2"), "anna@example.com");
        leads.log.append(
                Incoming.of(
                        leads.log.crm.id(),
                        leads.log.key("1").and(user("u2").all().stream().findFirst()),
                        leads.now(),
                        leads.now()));
        new Background(leads.sql, leads.folding).work();

        assertThat(proposals.page(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(proposals.openOf(anna)).isEmpty();
        assertThat(leads.openLeads()).containsExactlyInAnyOrder(anna, claimant);
    }

    @Test
    void theSamePairIsProposedOnceWhoeverSaysSo() {
        anna();
        claimant("u2");
        claimant("u2");

        assertThat(proposals.count(10)).isEqualTo(1);
        assertThat(only().source()).isEqualTo("website");
    }

    @Test
    void aMergeMadeElsewhereSettlesAProposalAndItsUndoingOpensItAgain() {
        long anna = anna();
        long claimant = claimant("u2");
        long merge = leads.merges.merge(anna, claimant, "mia");
        assertThat(proposals.page(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(proposals.count(10)).isZero();

        leads.merges.undo(merge, "mia");

        assertThat(only().lead()).isEqualTo(claimant);
    }

    @Test
    void aProposalFollowsALeadThatWasMerged() {
        long anna = anna();
        long claimant = claimant("u2");
        long third = named(leads.log.crm, leads.log.key("3"), "third@example.com").lead();
        leads.merges.merge(third, anna, "mia");

        assertThat(only().other()).isEqualTo(third);
        assertThat(proposals.openOf(third)).containsExactly(only());
        assertThat(proposals.join(only().id(), third, "mia")).isTrue();
        assertThat(leads.openLeads()).containsExactly(third);
        assertThat(leads.exists(claimant)).isTrue();
    }

    @Test
    void anAcceptedChangeIsSaidByStaffAndARefusedOneChangesNothing() {
        long lead = named(leads.log.web, user("u1"), "old@example.com").lead();
        named(leads.log.web, user("u1"), "new@example.com");
        named(leads.log.web, user("u1"), "wrong@example.com");
        var changes = proposals.openOf(lead);
        assertThat(changes)
                .extracting(Proposal::value)
                .containsExactly("wrong@example.com", "new@example.com");

        assertThat(proposals.refuse(changes.getFirst().id(), "mia")).isTrue();
        leads.pass(Duration.ofSeconds(1));
        assertThat(proposals.change(changes.getLast().id(), "mia", "{}")).isTrue();

        assertThat(leads.text(lead, "email")).isEqualTo("new@example.com");
        named(leads.log.web, user("u1"), "wrong@example.com");
        assertThat(proposals.openOf(lead)).isEmpty();
        assertThat(leads.text(lead, "email")).isEqualTo("new@example.com");
    }
}
