package dev.staffel.server.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Trust;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.FoldWorkers;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.leads.Proposals;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProposalsPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final Visitor marketing = STAFF.user(Role.MARKETING);

    /// What a source says of somebody; the lead it counts for.
    private static long said(Trust trust, Optional<Id> id, Map<String, String> learned) {
        var store = STAFF.plane().part(Store.class);
        var name = trust == Trust.PUBLIC ? "website" : "crm";
        var source =
                store.sources()
                        .named(name)
                        .orElseGet(() -> store.sources().add(Source.named(name, trust)));
        var now = Instant.now();
        var message =
                Incoming.of(source.id(), Ids.NONE.and(id), now, now)
                        .learned(new TreeMap<>(learned));
        var ready = store.log().prepare(List.of(message));
        var answer =
                STAFF.sql().inTransaction(session -> store.log().append(session, ready).getFirst());
        FoldWorkers.catchUp(STAFF.sql(), STAFF.plane().part(Folding.class));
        if (!(answer instanceof Appended.Logged logged)) throw new AssertionError(answer);
        return logged.lead();
    }

    /// A lead, and somebody who logs in on the website and gives the same address.
    private static long claimed(String name) {
        var address = name + "@example.com";
        said(Trust.TRUSTED, Id.key("crm", name), Map.of("email", address, "last-name", name));
        return said(
                Trust.PUBLIC,
                Id.user("login-" + name),
                Map.of("email", address, "last-name", name + "-Web"));
    }

    private static long proposal(long lead) {
        return STAFF.plane().part(Proposals.class).openOf(lead).getFirst().id();
    }

    @Test
    void bothLeadsAreShownSideBySideAndJoined() {
        long web = claimed("Ahorn");
        long id = proposal(web);
        assertThat(marketing.get("/proposals").body())
                .contains("Are Ahorn and Ahorn-Web one person?", "the same", "Older lead")
                .contains("/proposals/" + id + "/accept");

        var answer = marketing.post("/proposals/" + id + "/accept", Map.of("into", "" + web));

        assertThat(answer.header("Location")).isEqualTo("/proposals");
        assertThat(marketing.get("/proposals").body())
                .contains("The two are one lead now.")
                .doesNotContain("Ahorn-Web one person");
        assertThat(STAFF.user(Role.ADMINISTRATOR).get("/audit").body())
                .contains("joined two leads", "lead " + web);
    }

    @Test
    void whatIsRefusedDoesNotComeBack() {
        long web = claimed("Birke");
        long id = proposal(web);

        marketing.post("/proposals/" + id + "/refuse", Map.of());
        claimed("Birke");

        assertThat(marketing.get("/proposals").body())
                .contains("It will not be proposed again.")
                .doesNotContain("Birke-Web one person");
        assertThat(marketing.post("/proposals/" + id + "/refuse", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aChangeIsTakenOver() {
        var login = Id.user("login-cedar");
        long lead = said(Trust.PUBLIC, login, Map.of("email", "old@example.com"));
        said(Trust.PUBLIC, login, Map.of("email", "new@example.com"));
        long id = proposal(lead);
        assertThat(marketing.get("/proposals").body())
                .contains("E-mail so far", "old@example.com", "new@example.com");

        marketing.post("/proposals/" + id + "/accept", Map.of());

        assertThat(marketing.get("/proposals").body())
                .contains("It is changed.")
                .doesNotContain("new@example.com");
        assertThat(marketing.get("/leads/" + lead).body()).contains("new@example.com");
    }

    @Test
    void aLeadThatIsNotOfThePairCannotStay() {
        long id = proposal(claimed("Douglasie"));

        var answer = marketing.post("/proposals/" + id + "/accept", Map.of("into", "999999"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(marketing.get("/proposals").body()).contains("Douglasie-Web one person");
    }

    @Test
    void theLeadsPageTellsOfItAndLeadsToWhatIsAboutThisLeadOnly() {
        long lead = claimed("Hinweis");
        claimed("Anderer");
        var way = "/proposals?lead=" + lead;

        assertThat(marketing.get("/leads/" + lead).body())
                .contains("waits for a decision: 1 proposal.", "href=\"" + way + "\"");
        assertThat(marketing.get(way).body())
                .contains("Hinweis-Web", "Only what is about")
                .doesNotContain("Anderer-Web");
    }
}
