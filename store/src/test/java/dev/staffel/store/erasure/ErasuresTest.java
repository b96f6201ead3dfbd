package dev.staffel.store.erasure;

import static dev.staffel.store.testing.LogFixture.anonymous;
import static dev.staffel.store.testing.LogFixture.attributes;
import static dev.staffel.store.testing.LogFixture.email;
import static dev.staffel.store.testing.LogFixture.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.engine.Claim;
import dev.staffel.store.Store;
import dev.staffel.store.backup.Backup;
import dev.staffel.store.backup.BackupTrouble;
import dev.staffel.store.backup.Restore;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.leads.Rebuild;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Rejections;
import dev.staffel.store.log.Source;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import dev.staffel.store.testing.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The person to be erased has "canary" in everything that is known of them.
class ErasuresTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements STEPS =
            Statements.parse(
                    "ErasuresTest",
                    """
                    -- name: plan
                    -- Something that somebody is going to do.
                    INSERT INTO step (lead, made_for, kind, due, timed, what, place, made, made_by)
                    VALUES (:lead, :lead, 'task', now(), false, 'Call the canary', '', now(), 'anna')
                    """);

    @TempDir Path folder;

    private LeadFixture leads;
    private ErasureList list;
    private Erasures erasures;

    @BeforeEach
    void empty() {
        leads = LeadFixture.emptied(database.sql());
        list = new ErasureList(folder.resolve("kept/erasures.json"));
        erasures = new Erasures(leads.sql, leads.log.log, leads::now, list);
    }

    private Incoming by(Source source, Ids ids) {
        leads.pass(Duration.ofSeconds(1));
        return Incoming.of(source.id(), ids, leads.now(), leads.now());
    }

    private Deed enquiry() {
        return new Deed(Claim.of("website", "Quotation Requested"), 0);
    }

    private long canary() {
        leads.log.log(by(leads.log.web, anonymous("canary-browser")).did(enquiry()));
        long lead =
                leads.log
                        .log(
                                by(leads.log.crm, leads.log.key("canary-1"))
                                        .learned(
                                                attributes(
                                                        "email",
                                                        "canary@example.com",
                                                        "last-name",
                                                        "Canary",
                                                        "account.name",
                                                        "Canary AG",
                                                        "phone",
                                                        "+49 89 1234567"))
                                        .displayed("{\"note\":\"canary\"}")
                                        .messageId("canary-message"))
                        .lead();
        leads.log.log(
                by(leads.log.web, anonymous("canary-browser").and(Id.email("canary@example.com")))
                        .did(enquiry())
                        .messageId("canary-queued"));
        leads.catchUp();
        return lead;
    }

    private long bert() {
        long lead =
                leads.log
                        .log(
                                by(leads.log.crm, leads.log.key("2"))
                                        .learned(attributes("email", "bert@example.com")))
                        .lead();
        leads.catchUp();
        return lead;
    }

    private Rebuild.Comparison compared() {
        return new Rebuild(leads.sql, leads.folding).compare();
    }

    @Test
    void nothingOfThePersonIsLeftInAnyTable() {
        long other = bert();
        long lead = canary();
        leads.staff.log(
                lead,
                by(
                                leads.log.sources.find(Source.STAFF).orElseThrow(),
                                Ids.NONE.and(Optional.of(Id.lead(lead))))
                        .learned(attributes("title", "Canary in chief"))
                        .displayed("{\"text\":\"canary was not in\"}"));
        leads.strikes.strike(2, "mia", "a canary is no person");
        leads.log.appendBroken(lead);
        leads.log.log(
                by(leads.log.web, user("u9")).learned(attributes("email", "canary@example.com")));
        leads.catchUp();
        leads.sql.transact(session ->
                Rejections.add(
                        session,
                        0,
                        leads.now(),
                        "no such key",
                        "",
                        "{\"email\":\"Canary@Example.com\"}"));
        leads.sql.transact(session -> session.call(STEPS.named("plan")).set("lead", lead).update());
        long signals = leads.log.signals();
        var stranger = leads.openLeads().getLast();
        assertThat(Traces.of("canary", leads.sql)).contains("signal", "lead", "step");

        assertThat(erasures.erase(lead, "dora", "request 17")).isTrue();
        assertThat(erasures.erase(stranger, "dora", "request 17")).isTrue();

        assertThat(Traces.of("canary", leads.sql)).isEmpty();
        assertThat(leads.exists(lead)).isFalse();
        assertThat(leads.log.signals()).as("positions stay").isEqualTo(signals);
        assertThat(leads.openLeads()).containsExactly(other);
        assertThat(compared()).isEqualTo(new Rebuild.Comparison(1, List.of()));
    }

    @Test
    void aQueuedRetryDoesNotBringThePersonBackButSomethingNewDoes() {
        long lead = canary();
        erasures.erase(lead, "dora", "");
        var retry =
                by(leads.log.web, anonymous("canary-browser").and(Id.email("canary@example.com")))
                        .did(enquiry());

        assertThat(leads.log.append(retry.messageId("canary-queued")))
                .first()
                .isInstanceOf(Appended.Refused.class);
        assertThat(leads.log.leads()).isEmpty();
        assertThat(leads.log.rejected()).last().asString().contains("erased");

        var again = leads.log.log(retry.messageId("a-new-form"));
        leads.catchUp();
        assertThat(again.lead()).isNotEqualTo(lead);
        assertThat(leads.facts(again.lead())).contains("began");
    }

    @Test
    void theNextExportOfAnotherSystemDoesNotBringThePersonBack() {
        erasures.erase(canary(), "dora", "");
        var export =
                by(leads.log.crm, leads.log.key("canary-1"))
                        .learned(attributes("email", "canary@example.com"));

        assertThat(leads.log.append(export, by(leads.log.crm, leads.log.key("3"))))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Appended.Refused.class),
                        other -> assertThat(other).isInstanceOf(Appended.Logged.class));
    }

    @Test
    void whatAnotherPersonDidInTheSameBrowserStays() {
        long lead =
                leads.log
                        .log(
                                by(leads.log.web, anonymous("shared").and(Id.user("u1")))
                                        .learned(attributes("email", "canary@example.com")))
                        .lead();
        long other =
                leads.log
                        .log(
                                by(leads.log.web, anonymous("shared").and(Id.user("u2")))
                                        .learned(attributes("email", "bert@example.com")))
                        .lead();
        leads.log.log(by(leads.log.web, anonymous("shared")).did(enquiry()));
        leads.catchUp();
        int interest = leads.interest(other);

        erasures.erase(lead, "dora", "");

        assertThat(interest).isPositive();
        assertThat(compared()).isEqualTo(new Rebuild.Comparison(1, List.of()));
        leads.log.log(by(leads.log.web, anonymous("shared")).did(enquiry()));
        leads.catchUp();
        assertThat(leads.interest(other)).isGreaterThanOrEqualTo(interest);
    }

    @Test
    void leadsThatWereMergedAreOnePerson() {
        long lead = canary();
        long other = bert();
        leads.merges.merge(other, lead, "mia");

        assertThat(erasures.erase(lead, "dora", "")).isTrue();

        assertThat(leads.exists(lead)).isFalse();
        assertThat(leads.exists(other)).isFalse();
        assertThat(Traces.of("bert@", leads.sql)).isEmpty();
        assertThat(Traces.of("canary", leads.sql)).isEmpty();
    }

    @Test
    void leadsWhoseMergeWasUndoneAreTwo() {
        long lead = canary();
        long other = bert();
        leads.merges.undo(leads.merges.merge(other, lead, "mia"), "mia");

        erasures.erase(lead, "dora", "");

        assertThat(Traces.of("canary", leads.sql)).isEmpty();
        leads.log.log(by(leads.log.web, email("bert@example.com")).did(enquiry()));
        leads.catchUp();
        assertThat(leads.facts(other)).contains("offered");
        assertThat(leads.parked()).isEmpty();
    }

    @Test
    void crumbsKeepTheFunnelAndNobodysName() {
        long lead = canary();
        var passages = leads.passages(lead);

        erasures.erase(lead, "dora", "");

        assertThat(leads.crumbs()).hasSameSizeAs(passages).first().isEqualTo("mgl crm");
        assertThat(leads.crumbs()).last().isEqualTo("handover crm");
        assertThat(leads.allPassages()).isEmpty();
    }

    @Test
    void whatIsErasedStaysErasedAfterAnOlderBackupIsRestored() {
        long lead = canary();
        long other = bert();
        var file = folder.resolve("backup.zip");
        Backup.write(database.database(), file);
        erasures.erase(lead, "dora", "request 17");
        restored(
                file,
                (sql, store) -> {
                    assertThat(Traces.of("canary", sql)).isNotEmpty();
                    var there = new Erasures(sql, store.log(), leads::now, list);

                    assertThat(there.repeat()).isEqualTo(1);

                    assertThat(Traces.of("canary", sql)).isEmpty();
                    assertThat(there.repeat()).isZero();
                    assertThat(new Rebuild(sql, store.folding(leads::now)).compare())
                            .isEqualTo(new Rebuild.Comparison(1, List.of()));
                });
        assertThat(leads.openLeads()).containsExactly(other);
        assertThat(list.read().erasures()).hasSize(1);
    }

    @Test
    void whoCameAndWasErasedAfterTheBackupIsNotBroughtBackByTheNextExport() {
        bert();
        var file = folder.resolve("backup.zip");
        Backup.write(database.database(), file);
        erasures.erase(canary(), "dora", "request 17");
        restored(
                file,
                (sql, store) -> {
                    new Erasures(sql, store.log(), leads::now, list).repeat();
                    var export =
                            by(leads.log.crm, leads.log.key("canary-1"))
                                    .learned(attributes("email", "canary@example.com"));
                    var ready = store.log().prepare(List.of(export));

                    var answers = sql.inTransaction(session -> store.log().append(session, ready));
                    assertThat(answers).singleElement().isInstanceOf(Appended.Refused.class);
                });
    }

    @Test
    void anotherLeadThatGotTheNumberOfAnErasedOneStays() {
        erasures.erase(canary(), "dora", "request 17");
        long later = bert();
        var erased = list.read().erasures().getFirst();
        var sameNumber = new ErasureList.Erased(erased.mark(), later, erased.on(), erased.by(), "");
        var afterAnotherRestore = new ErasureList(folder.resolve("other.json"));
        afterAnotherRestore.add(
                new ErasureList.Contents(List.of(sameNumber), List.of()), leads.now());

        var there = new Erasures(leads.sql, leads.log.log, leads::now, afterAnotherRestore);

        assertThat(there.repeat()).isZero();
        assertThat(leads.openLeads()).containsExactly(later);
    }

    @Test
    void theListHoldsNothingOfThePerson() throws IOException {
        erasures.erase(canary(), "dora", "request 17");

        assertThat(Files.readString(list.file()))
                .contains("request 17", "dora")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("example.com", "1234567");
    }

    @Test
    void nobodyIsErasedWhileTheListCannotBeWritten() throws IOException {
        long lead = canary();
        Files.writeString(folder.resolve("kept"), "a file where the folder should be");

        assertThatThrownBy(() -> erasures.erase(lead, "dora", "request 17"))
                .isInstanceOf(BackupTrouble.class)
                .hasMessageContaining("can't be written");
        assertThat(leads.openLeads()).containsExactly(lead);
    }

    private void restored(Path file, BiConsumer<Sql, Store> then) {
        try (var target = Database.at(database.server().emptyDatabase())) {
            var sql = target.sql(new PoolSettings("restored", 2, Duration.ofMinutes(1)));
            var store = Store.on(sql);
            new Restore(_ -> new Rebuild(sql, store.folding(leads::now)).run()).into(file, target);
            then.accept(sql, store);
        }
    }

    @Test
    void nobodyIsErasedTwice() {
        long lead = canary();

        assertThat(erasures.erase(lead, "dora", "request 17")).isTrue();
        assertThat(erasures.erase(lead, "dora", "request 17")).isFalse();
        assertThat(list.read().erasures())
                .singleElement()
                .satisfies(erased -> assertThat(erased.lead()).isEqualTo(lead));
    }
}
