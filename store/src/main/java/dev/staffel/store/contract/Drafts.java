package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;
import static dev.staffel.store.contract.DraftTexts.readable;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Drafts from the first word to force: edited, proposed, signed by both sides, put in force; or withdrawn.
///
/// Every step locks the draft's row, so that of two who act at once the second sees what the first did.
public final class Drafts {
    private final Sql sql;
    private final PlaybookVersions versions;
    private final SigningRules signing;
    private final TakingForce force;
    private final InstantSource clock;
    private final Step.Alongside alongside;
    private final DraftEdits edits;

    /// @param alongside what else belongs to each step, such as the audit trail and the check of examples
    public Drafts(
            Sql sql, PlaybookVersions versions, InstantSource clock, Step.Alongside alongside) {
        this.sql = sql;
        this.versions = versions;
        this.clock = clock;
        this.alongside = alongside;
        this.edits = new DraftEdits(clock, alongside);
        this.signing = new SigningRules(sql);
        this.force = new TakingForce(versions, clock, alongside);
    }

    /// Begins a draft from a version.
    ///
    /// @return its id
    public long begin(Draft.Kind kind, String title, String text, int basedOn, String by) {
        return sql.inTransaction(session -> {
            long id = add(session, kind, title, text, basedOn, by);
            alongside.happens(session, Step.BEGUN, DraftRows.lock(session, id), by);
            return id;
        });
    }

    private long add(
            Session session, Draft.Kind kind, String title, String text, int basedOn, String by) {
        return session.call(SQL.named("draft-add"))
                .set("kind", kind.word())
                .set("title", title)
                .set("text", text)
                .set("based_on", basedOn)
                .set("by", by)
                .set("now", clock.instant())
                .one(row -> row.number("id"));
    }

    public Optional<Draft> find(long id) {
        return sql.inTransaction(session -> DraftRows.find(session, id));
    }

    /// The draft that became a version, with its signatures.
    public Optional<Draft> ofVersion(int number) {
        return sql.inTransaction(session -> DraftRows.ofVersion(session, number));
    }

    /// Those still open first, the last edited first.
    public List<Draft> all() {
        return sql.inTransaction(DraftRows::all);
    }

    /// Keeps an edit. When it changes the agreement, the draft's signatures are void and it has to be proposed anew.
    ///
    /// @param revision the one that was edited
    /// @return the new revision
    /// @throws Refused when somebody else has edited meanwhile, or it is closed
    public int keep(long id, int revision, String title, String text, String by) {
        return keep(id, revision, title, text, Optional.empty(), by);
    }

    /// Bases the draft on the version in force now, so that its differences are told against that one. Signatures are void:
    /// who signed compared with another. The part that it doesn't touch is taken from there.
    ///
    /// @return the new revision
    /// @throws Refused when somebody else has edited meanwhile, or it is closed
    public int bringUpToDate(long id, int revision, String by) {
        var draft = find(id).orElseThrow(() -> new IllegalArgumentException("no draft " + id));
        var newest = versions.inForce();
        var basis = versions.find(draft.basedOn()).orElseThrow().text();
        var text = DraftTexts.broughtUp(draft, basis, newest.text());
        return keep(id, revision, draft.title(), text, Optional.of(newest.number()), by);
    }

    private int keep(
            long id,
            int revision,
            String title,
            String text,
            Optional<Integer> newBasis,
            String by) {
        return sql.inTransaction(session ->
                edits.keep(session, open(session, id, revision), title, text, newBasis, by));
    }

    /// What an edit was made of: the texts before and, after going back, behind the one that is kept.
    public DraftPast past(long id) {
        return sql.inTransaction(session -> DraftPast.of(session, id));
    }

    /// Goes back to the text before the last edit, whoever made it, or forward again to the text before going back. Either is
    /// an edit like any other, so that nothing is ever lost.
    ///
    /// @return the new revision; empty when there is nothing to go to
    /// @throws Refused when somebody else has edited meanwhile, or it is closed
    public Optional<Integer> go(long id, int revision, DraftPast.Way way, String by) {
        return sql.inTransaction(
                session -> edits.go(session, open(session, id, revision), way, by));
    }

    /// Offers the agreement to both sides for signing.
    ///
    /// @param wishedFrom not in force before; nothing means as soon as both have signed
    /// @throws Refused with the reason
    public void propose(long id, int revision, Optional<Instant> wishedFrom, String by) {
        sql.transact(session -> {
            var draft = open(session, id, revision);
            if (draft.kind() != Draft.Kind.AGREEMENT) throw new Refused(Refused.Why.NOT_PROPOSED);
            var playbook = readable(draft.text());
            requireUpToDate(session, draft);
            var inForce = versions.playbook(session, versions.inForce(session).number());
            var hash = PlaybookText.agreementHash(playbook);
            if (!PlaybookText.settingsHash(playbook).equals(settingsHash(session, draft))) {
                throw new Refused(Refused.Why.TOUCHES_THE_OTHER_PART);
            }
            if (hash.equals(PlaybookText.agreementHash(inForce))) {
                throw new Refused(Refused.Why.NOTHING_CHANGED);
            }
            session.call(SQL.named("draft-propose"))
                    .set("id", id)
                    .set("hash", hash)
                    .set("wished_from", wishedFrom)
                    .set("by", by)
                    .update();
            alongside.happens(session, Step.PROPOSED, draft, by);
        });
    }

    /// Signs for a side. The second signature puts the agreement in force, at once or at the wished instant.
    ///
    /// @param revision the one that was read
    /// @return the number of the version it became, if it is in force now
    /// @throws Refused with the reason
    public Optional<Integer> sign(long id, int revision, Side side, Signatory person) {
        return sql.inTransaction(session -> {
            var draft = open(session, id, revision);
            if (draft.stand() != Stand.PROPOSED) throw new Refused(Refused.Why.NOT_PROPOSED);
            requireUpToDate(session, draft);
            var terms = signing.read(session);
            var obstacle = terms.obstacle(person, side, draft.holding());
            if (obstacle.isPresent()) throw new Refused(obstacle.get());
            session.call(SQL.named("signature-add"))
                    .set("draft", id)
                    .set("revision", revision)
                    .set("side", side.word())
                    .set("staff", person.staff())
                    .set("name", person.name())
                    .set("deputy", !person.heads().contains(side))
                    .set("now", clock.instant())
                    .set("hash", draft.hash().orElseThrow())
                    .update();
            alongside.happens(session, Step.SIGNED, draft, person.name() + ", " + side.word());
            var signed = DraftRows.lock(session, id);
            return signed.isSignedByBoth()
                    ? force.bothHaveSigned(session, signed)
                    : Optional.empty();
        });
    }

    /// Takes a draft back; its signatures stay to be seen, and are void.
    ///
    /// @throws Refused when somebody else has edited meanwhile, or it is closed
    public void withdraw(long id, int revision, String because, String by) {
        sql.transact(session -> {
            var draft = open(session, id, revision);
            edits.voidSignatures(session, draft, "withdrawn by " + by);
            session.call(SQL.named("draft-withdraw"))
                    .set("id", id)
                    .set("because", because)
                    .update();
            alongside.happens(session, Step.WITHDRAWN, draft, by);
        });
    }

    /// Puts working settings in force by their owner alone, beside the agreement that is in force.
    ///
    /// @return the number of the version it became
    /// @throws Refused with the reason
    public int release(long id, int revision, String by) {
        return sql.inTransaction(session -> {
            var draft = open(session, id, revision);
            var playbook = readable(draft.text());
            var basis = versions.playbook(session, draft.basedOn());
            boolean touchesAgreement =
                    !PlaybookText.agreementHash(playbook).equals(PlaybookText.agreementHash(basis));
            if (draft.kind() != Draft.Kind.SETTINGS || touchesAgreement) {
                throw new Refused(Refused.Why.TOUCHES_THE_OTHER_PART);
            }
            alongside.happens(session, Step.RELEASED, draft, by);
            return force.release(session, draft, by);
        });
    }

    /// Lets an open draft run beside the version in force as its what-if, or stops that.
    ///
    /// @throws Refused when it is closed
    public void runAsTrial(long id, boolean trial, String by) {
        sql.transact(session -> {
            var draft = DraftRows.lock(session, id);
            if (!draft.stand().isOpen()) throw new Refused(Refused.Why.CLOSED);
            if (draft.trial() == trial) return;
            if (trial) readable(draft.text());
            session.call(SQL.named("draft-trial"))
                    .set("id", id)
                    .set("trial", trial)
                    .set("now", clock.instant())
                    .update();
            alongside.happens(session, trial ? Step.TRIAL_BEGUN : Step.TRIAL_ENDED, draft, by);
        });
    }

    /// The drafts that run as trials, each with the instant since when.
    public List<Trial> trials() {
        return sql.inTransaction(session ->
                session
                        .call(SQL.named("trials"))
                        .list(row -> Map.entry(row.number("id"), row.instant("trial_since")))
                        .stream()
                        .map(found ->
                                new Trial(
                                        DraftRows.find(session, found.getKey()).orElseThrow(),
                                        found.getValue()))
                        .toList());
    }

    /// Puts in force what both sides have signed and whose instant has come.
    ///
    /// @return the numbers of the new versions
    public List<Integer> takeForce() {
        return sql.inTransaction(force::due);
    }

    /// Cuts a draft that touches both parts in two: it keeps the agreement, and what it says otherwise in the working settings
    /// becomes a draft of its own.
    ///
    /// @return the id of the new draft of working settings
    /// @throws Refused when the text is bad, or somebody else has edited meanwhile
    public long split(long id, int revision, String by) {
        return sql.inTransaction(session -> {
            var draft = open(session, id, revision);
            readable(draft.text());
            var basis = versions.version(session, draft.basedOn()).text();
            var agreed = PlaybookText.compose(draft.text(), basis);
            var owned = PlaybookText.compose(basis, draft.text());
            readable(agreed);
            readable(owned);
            edits.write(
                    session, draft, draft.title(), agreed, draft.basedOn(), Optional.empty(), by);
            alongside.happens(session, Step.SPLIT, draft, by);
            return add(session, Draft.Kind.SETTINGS, draft.title(), owned, draft.basedOn(), by);
        });
    }

    private static Draft open(Session session, long id, int revision) {
        var draft = DraftRows.lock(session, id);
        if (!draft.stand().isOpen()) throw new Refused(Refused.Why.CLOSED);
        if (draft.revision() != revision) throw new Refused(Refused.Why.OVERTAKEN);
        return draft;
    }

    private void requireUpToDate(Session session, Draft draft) {
        var basis = versions.playbook(session, draft.basedOn());
        var inForce = versions.playbook(session, versions.inForce(session).number());
        if (!Objects.equals(
                PlaybookText.agreementHash(basis), PlaybookText.agreementHash(inForce))) {
            throw new Refused(Refused.Why.NOT_UP_TO_DATE);
        }
    }

    private String settingsHash(Session session, Draft draft) {
        return PlaybookText.settingsHash(versions.playbook(session, draft.basedOn()));
    }
}
