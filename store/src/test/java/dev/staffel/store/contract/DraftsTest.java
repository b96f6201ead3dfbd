package dev.staffel.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.LeadFixture;
import dev.staffel.store.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftsTest {
    private static final Statements SQL = Statements.beside(DraftsTest.class, "drafts-test.sql");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private LeadFixture leads;
    private Drafts drafts;
    private SigningRules rules;
    private Signatory mia;
    private Signatory sven;
    private Signatory dana;

    @BeforeEach
    void twoHeadsAndAnotherPerson() {
        database.sql().transact(session -> session.call(SQL.named("clear")).run());
        leads = LeadFixture.emptied(database.sql());
        drafts = new Drafts(leads.sql, leads.versions, leads::now, Step.Alongside.NOTHING);
        rules = new SigningRules(leads.sql);
        mia = person("Mia", Set.of(Side.MARKETING));
        sven = person("Sven", Set.of(Side.SALES));
        dana = person("Dana", Set.of());
    }

    @Test
    void bothSignaturesPutTheAgreementInForceAndTheVersionSaysSo() {
        long draft = proposed(lowerThreshold(1));

        assertThat(drafts.sign(draft, 1, Side.MARKETING, mia)).isEmpty();
        assertThat(stand(draft)).isEqualTo(Stand.PROPOSED);
        assertThat(drafts.sign(draft, 1, Side.SALES, sven)).contains(2);

        assertThat(stand(draft)).isEqualTo(Stand.IN_FORCE);
        var version = leads.versions.inForce();
        assertThat(version.number()).isEqualTo(2);
        assertThat(version.decided()).isEqualTo(Decided.SIGNED);
        assertThat(version.publishedBy()).isEqualTo("Mia & Sven");
        assertThat(drafts.ofVersion(2).orElseThrow().holding())
                .extracting(Signature::name, Signature::side, Signature::hash)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Mia", Side.MARKETING, hash(2)),
                        org.assertj.core.groups.Tuple.tuple("Sven", Side.SALES, hash(2)));
    }

    @Test
    void anEditOfTheAgreementVoidsTheSignaturesAndARemarkDoesNot() {
        long draft = proposed(lowerThreshold(1));
        drafts.sign(draft, 1, Side.MARKETING, mia);

        drafts.keep(draft, 1, "lower", lowerThreshold(1) + "\n# a remark\n", "sven");
        assertThat(find(draft).holding()).hasSize(1);

        drafts.keep(draft, 2, "lower", lowerThreshold(5), "sven");
        assertThat(stand(draft)).isEqualTo(Stand.DRAFT);
        assertThat(find(draft).holding()).isEmpty();
        assertThat(find(draft).signatures().getFirst().voided().orElseThrow().because())
                .isEqualTo("edited by sven");
        refused(Refused.Why.NOT_PROPOSED, () -> drafts.sign(draft, 3, Side.SALES, sven));
    }

    @Test
    void oneGoesBackStepByStepAndForwardAgainUntilTheNextEdit() {
        long draft = drafts.begin(Draft.Kind.AGREEMENT, "steps", "one", 1, "mia");
        assertThat(drafts.go(draft, 1, DraftPast.Way.BACK, "mia")).isEmpty();
        drafts.keep(draft, 1, "steps", "two", "mia");
        drafts.keep(draft, 2, "steps", "three", "sven");
        assertThat(drafts.past(draft).back().orElseThrow().by()).isEqualTo("mia");

        assertThat(drafts.go(draft, 3, DraftPast.Way.BACK, "mia")).contains(4);
        assertThat(find(draft).text()).isEqualTo("two");
        assertThat(drafts.go(draft, 4, DraftPast.Way.BACK, "mia")).contains(5);
        assertThat(find(draft).text()).isEqualTo("one");
        assertThat(drafts.past(draft).back()).isEmpty();
        refused(Refused.Why.OVERTAKEN, () -> drafts.go(draft, 4, DraftPast.Way.FORWARD, "mia"));
        assertThat(drafts.go(draft, 5, DraftPast.Way.FORWARD, "mia")).contains(6);
        assertThat(drafts.go(draft, 6, DraftPast.Way.FORWARD, "mia")).contains(7);
        assertThat(find(draft).text()).isEqualTo("three");
        assertThat(drafts.past(draft).forward()).isEmpty();

        drafts.go(draft, 7, DraftPast.Way.BACK, "mia");
        drafts.keep(draft, 8, "steps", "four", "mia");
        assertThat(drafts.past(draft).forward()).isEmpty();
        drafts.go(draft, 9, DraftPast.Way.BACK, "mia");
        assertThat(find(draft).text()).isEqualTo("two");
    }

    @Test
    void goingBackVoidsSignaturesLikeAnyEditOfTheAgreement() {
        long draft = drafts.begin(Draft.Kind.AGREEMENT, "lower", lowerThreshold(2), 1, "mia");
        drafts.keep(draft, 1, "lower", lowerThreshold(1), "mia");
        drafts.propose(draft, 2, Optional.empty(), "mia");
        drafts.sign(draft, 2, Side.MARKETING, mia);
        drafts.go(draft, 2, DraftPast.Way.BACK, "sven");
        assertThat(stand(draft)).isEqualTo(Stand.DRAFT);
        assertThat(find(draft).holding()).isEmpty();
    }

    @Test
    void onlyTheLastTwoHundredTextsAreKept() {
        long draft = drafts.begin(Draft.Kind.AGREEMENT, "long", "text 1", 1, "mia");
        for (int i = 1; i <= 210; i++) drafts.keep(draft, i, "long", "text " + (i + 1), "mia");
        int revision = 211;
        int steps = 0;
        for (; drafts.go(draft, revision, DraftPast.Way.BACK, "mia").isPresent(); revision++)
            steps++;
        assertThat(steps).isBetween(100, 201);
    }

    @Test
    void twoEditorsNeverOverwriteEachOtherSilently() {
        long draft = begun(lowerThreshold(1));

        assertThat(drafts.keep(draft, 1, "lower", lowerThreshold(2), "mia")).isEqualTo(2);

        refused(
                Refused.Why.OVERTAKEN,
                () -> drafts.keep(draft, 1, "lower", lowerThreshold(3), "sven"));
        assertThat(find(draft).text()).isEqualTo(lowerThreshold(2));
    }

    @Test
    void nobodySignsForASideTheyDontSpeakForNorForBoth() {
        long draft = proposed(lowerThreshold(1));
        var owner = person("Olga", Set.of(Side.MARKETING, Side.SALES));

        refused(Refused.Why.NOT_HEAD_OR_DEPUTY, () -> drafts.sign(draft, 1, Side.SALES, mia));
        refused(Refused.Why.NOT_HEAD_OR_DEPUTY, () -> drafts.sign(draft, 1, Side.SALES, dana));
        drafts.sign(draft, 1, Side.MARKETING, owner);
        refused(Refused.Why.SIDE_HAS_SIGNED, () -> drafts.sign(draft, 1, Side.MARKETING, mia));
        refused(
                Refused.Why.SIGNED_FOR_THE_OTHER_SIDE,
                () -> drafts.sign(draft, 1, Side.SALES, owner));
    }

    @Test
    void aDeputySignsWhenNamedAndIsShownAsOne() {
        leads.sql.transact(
                session -> rules.nameDeputies(session, Side.SALES, List.of(dana.staff())));
        long draft = proposed(lowerThreshold(1));

        drafts.sign(draft, 1, Side.SALES, dana);

        assertThat(find(draft).signatureOf(Side.SALES).orElseThrow().deputy()).isTrue();
    }

    @Test
    void onePersonSignsForBothWhereTheCompanyHasSetThat() {
        leads.sql.transact(session -> rules.allowOneForBoth(session, true));
        var owner = person("Olga", Set.of(Side.MARKETING, Side.SALES));
        long draft = proposed(lowerThreshold(1));

        drafts.sign(draft, 1, Side.MARKETING, owner);

        assertThat(drafts.sign(draft, 1, Side.SALES, owner)).contains(2);
        assertThat(leads.versions.inForce().publishedBy()).isEqualTo("Olga");
    }

    @Test
    void whatIsSignedForLaterWaitsForItsInstant() {
        long draft = begun(lowerThreshold(1));
        var monday = leads.now().plus(Duration.ofDays(3));
        drafts.propose(draft, 1, Optional.of(monday), "mia");
        drafts.sign(draft, 1, Side.MARKETING, mia);

        assertThat(drafts.sign(draft, 1, Side.SALES, sven)).isEmpty();
        assertThat(stand(draft)).isEqualTo(Stand.SIGNED);
        assertThat(drafts.takeForce()).isEmpty();
        leads.pass(Duration.ofDays(3));
        assertThat(drafts.takeForce()).containsExactly(2);
        assertThat(drafts.takeForce()).isEmpty();
    }

    @Test
    void whatWasProposedBesideHasToBeLookedAtAnew() {
        long first = proposed(lowerThreshold(1));
        long other = proposed(lowerThreshold(9));
        drafts.sign(other, 1, Side.MARKETING, mia);
        drafts.sign(first, 1, Side.MARKETING, mia);
        drafts.sign(first, 1, Side.SALES, sven);

        assertThat(stand(other)).isEqualTo(Stand.DRAFT);
        assertThat(find(other).holding()).isEmpty();
        refused(Refused.Why.NOT_UP_TO_DATE, () -> drafts.propose(other, 1, Optional.empty(), "m"));
        int revision = drafts.bringUpToDate(other, 1, "mia");
        drafts.propose(other, revision, Optional.empty(), "mia");
        assertThat(stand(other)).isEqualTo(Stand.PROPOSED);
    }

    @Test
    void workingSettingsAreReleasedByTheirOwnerAloneAndLeaveTheAgreementAlone() {
        var renamed = text().replace("name: {de: Maschinenbau", "name: {de: Werkzeugbau");
        long draft = drafts.begin(Draft.Kind.SETTINGS, "name", renamed, 1, "mia");

        int number = drafts.release(draft, 1, "Mia");

        assertThat(leads.versions.inForce().decided()).isEqualTo(Decided.SETTINGS);
        assertThat(hash(number)).isEqualTo(hash(1));
        assertThat(leads.versions.playbook(number).name().de()).isEqualTo("Werkzeugbau");
    }

    @Test
    void settingsThatTouchTheAgreementAreCutInTwo() {
        var both = lowerThreshold(1).replace("name: {de: Maschinenbau", "name: {de: Werkzeugbau");
        long draft = begun(both);
        refused(
                Refused.Why.TOUCHES_THE_OTHER_PART,
                () -> drafts.propose(draft, 1, Optional.empty(), "mia"));

        long settings = drafts.split(draft, 1, "mia");

        drafts.propose(draft, 2, Optional.empty(), "mia");
        drafts.sign(draft, 2, Side.MARKETING, mia);
        drafts.sign(draft, 2, Side.SALES, sven);
        assertThat(leads.versions.inForce().text()).isEqualTo(lowerThreshold(1));
        drafts.release(settings, 1, "Mia");
        assertThat(leads.versions.inForce().text()).isEqualTo(both);
    }

    @Test
    void whatCantBeReadOrSaysNothingNewIsNotProposed() {
        long broken = begun(text() + "\nnonsense: true\n");
        long same = begun(text() + "\n# only a remark\n");

        refused(Refused.Why.BAD_TEXT, () -> drafts.propose(broken, 1, Optional.empty(), "mia"));
        refused(
                Refused.Why.NOTHING_CHANGED,
                () -> drafts.propose(same, 1, Optional.empty(), "mia"));
    }

    @Test
    void whatIsWithdrawnSaysWhyAndGoesNoFurther() {
        long draft = proposed(lowerThreshold(1));

        drafts.withdraw(draft, 1, "too early in the year", "mia");

        assertThat(find(draft).withdrawnBecause()).contains("too early in the year");
        refused(Refused.Why.CLOSED, () -> drafts.sign(draft, 1, Side.SALES, sven));
        refused(Refused.Why.CLOSED, () -> drafts.runAsTrial(draft, true, "mia"));
    }

    @Test
    void whatBelongsToAStepUndoesItWhenItRefuses() {
        long draft = proposed(lowerThreshold(1));
        var strict =
                new Drafts(
                        leads.sql,
                        leads.versions,
                        leads::now,
                        (_, step, _, _) -> {
                            if (step == Step.SIGNED) throw new Refused(Refused.Why.EXAMPLE_FAILS);
                        });

        refused(Refused.Why.EXAMPLE_FAILS, () -> strict.sign(draft, 1, Side.MARKETING, mia));
        assertThat(find(draft).signatures()).isEmpty();
    }

    @Test
    void aDraftBroughtUpToDateTakesThePartThatItLeftAloneAsItIsInForce() {
        long draft = begun(lowerThreshold(1));
        long settings =
                drafts.begin(
                        Draft.Kind.SETTINGS,
                        "career",
                        text().replace("de: Karriere\n", "de: Laufbahn\n"),
                        1,
                        "mia");
        drafts.release(settings, 1, "mia");

        int revision = drafts.bringUpToDate(draft, 1, "mia");

        assertThat(find(draft).text()).contains("de: Laufbahn", "interest: at least 39");
        drafts.propose(draft, revision, Optional.empty(), "mia");
    }

    @Test
    void onlyTheVeryFirstIsDecidedAlone() {
        var first = new FirstVersion(leads.versions, leads::now);

        int number =
                leads.sql.inTransaction(
                        session -> first.putInForce(session, lowerThreshold(1), "ada", "ours"));

        assertThat(leads.versions.find(number).orElseThrow().decided()).isEqualTo(Decided.ALONE);
        refused(
                Refused.Why.NOT_THE_FIRST,
                () ->
                        leads.sql.transact(session ->
                                first.putInForce(session, lowerThreshold(2), "ada", "again")));
        assertThat(leads.versions.inForce().number()).isEqualTo(number);
    }

    private static void refused(Refused.Why why, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private long proposed(String text) {
        long draft = begun(text);
        drafts.propose(draft, 1, Optional.empty(), "mia");
        return draft;
    }

    private long begun(String text) {
        return drafts.begin(Draft.Kind.AGREEMENT, "lower", text, 1, "mia");
    }

    private String text() {
        return leads.versions.find(1).orElseThrow().text();
    }

    private String lowerThreshold(int by) {
        return text().replace("interest: at least 40", "interest: at least " + (40 - by));
    }

    private String hash(int version) {
        return PlaybookText.agreementHash(leads.versions.playbook(version));
    }

    private Draft find(long id) {
        return drafts.find(id).orElseThrow();
    }

    private Stand stand(long id) {
        return find(id).stand();
    }

    private Signatory person(String name, Set<Side> heads) {
        var id =
                database.sql()
                        .inTransaction(session ->
                                session.call(SQL.named("person"))
                                        .set("name", name)
                                        .one(row -> row.uuid("id")));
        return new Signatory(id, name, heads);
    }
}
