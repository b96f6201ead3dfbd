package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.store.sql.Session;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps edits of drafts, and what stood there before them.
record DraftEdits(InstantSource clock, Step.Alongside alongside) {

    /// Keeps an edit, which voids what was signed if it changes the agreement.
    ///
    /// @return the new revision
    int keep(
            Session session,
            Draft draft,
            String title,
            String text,
            Optional<Integer> newBasis,
            String by) {
        boolean holds =
                newBasis.isEmpty()
                        && draft.hash().isPresent()
                        && draft.hash().equals(DraftTexts.agreementHash(text));
        if (!holds) voidSignatures(session, draft, "edited by " + by);
        int basis = newBasis.orElse(draft.basedOn());
        write(session, draft, title, text, basis, holds ? draft.hash() : Optional.empty(), by);
        var step = newBasis.isPresent() ? Step.BROUGHT_UP_TO_DATE : Step.EDITED;
        alongside.happens(session, step, draft, by);
        return draft.revision() + 1;
    }

    /// @param hash of what is proposed still, if it is
    void write(
            Session session,
            Draft draft,
            String title,
            String text,
            int basedOn,
            Optional<String> hash,
            String by) {
        session.call(SQL.named("draft-keep"))
                .set("id", draft.id())
                .set("title", title)
                .set("text", text)
                .set("based_on", basedOn)
                .set("stand", (hash.isPresent() ? draft.stand() : Stand.DRAFT).word())
                .set("hash", hash)
                .set("by", by)
                .set("now", clock.instant())
                .update();
    }

    Optional<Integer> go(Session session, Draft draft, DraftPast.Way way, String by) {
        var past = DraftPast.of(session, draft.id());
        var wanted = past.to(way);
        if (wanted.isEmpty()) return Optional.empty();
        var one = wanted.get();
        int revision = keep(session, draft, draft.title(), one.text(), Optional.empty(), by);
        session.call(SQL.named("draft-went"))
                .set("id", draft.id())
                .set("back", one.back())
                .set(
                        "forward",
                        way == DraftPast.Way.BACK ? Optional.of(draft.revision()) : one.forward())
                .update();
        return Optional.of(revision);
    }

    void voidSignatures(Session session, Draft draft, String because) {
        session.call(SQL.named("signatures-void"))
                .set("drafts", new long[] {draft.id()})
                .set("now", clock.instant())
                .set("because", because)
                .update();
    }
}
