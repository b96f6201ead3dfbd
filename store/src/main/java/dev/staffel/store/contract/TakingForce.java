package dev.staffel.store.contract;

import static dev.staffel.store.contract.DraftRows.SQL;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.store.playbooks.Decided;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The step from a draft to a version in force. An agreement takes force with the working settings that are in force at that
/// moment, and settings with the agreement that is.
final class TakingForce {
    private final PlaybookVersions versions;
    private final InstantSource clock;
    private final Step.Alongside alongside;

    TakingForce(PlaybookVersions versions, InstantSource clock, Step.Alongside alongside) {
        this.versions = versions;
        this.clock = clock;
        this.alongside = alongside;
    }

    /// In force now, or at the wished instant.
    Optional<Integer> bothHaveSigned(Session session, Draft draft) {
        var now = clock.instant();
        if (draft.wishedFrom().filter(now::isBefore).isPresent()) {
            session.call(SQL.named("draft-stand"))
                    .set("id", draft.id())
                    .set("stand", Stand.SIGNED.word())
                    .update();
            return Optional.empty();
        }
        return Optional.of(takeForce(session, draft));
    }

    /// All whose instant has come. One that the settings no longer fit keeps waiting, to be seen.
    List<Integer> due(Session session) {
        return session
                .call(SQL.named("drafts-due"))
                .set("now", clock.instant())
                .list(row -> row.number("id"))
                .stream()
                .map(id -> DraftRows.lock(session, id))
                .filter(draft -> draft.stand() == Stand.SIGNED && fits(session, draft))
                .map(draft -> takeForce(session, draft))
                .toList();
    }

    int release(Session session, Draft draft, String by) {
        var text = PlaybookText.compose(versions.inForce(session).text(), draft.text());
        return becomeVersion(session, draft, text, by, Decided.SETTINGS);
    }

    private int takeForce(Session session, Draft draft) {
        var by =
                draft.holding().stream()
                        .map(Signature::name)
                        .distinct()
                        .collect(Collectors.joining(" & "));
        int number = becomeVersion(session, draft, composed(session, draft), by, Decided.SIGNED);
        overtake(session, draft, number);
        alongside.happens(session, Step.TOOK_FORCE, draft, by);
        return number;
    }

    private boolean fits(Session session, Draft draft) {
        return PlaybookText.read(composed(session, draft)) instanceof ReadResult.Good;
    }

    private String composed(Session session, Draft draft) {
        return PlaybookText.compose(draft.text(), versions.inForce(session).text());
    }

    private int becomeVersion(
            Session session, Draft draft, String text, String by, Decided decided) {
        if (PlaybookText.read(text) instanceof ReadResult.Bad) {
            throw new Refused(Refused.Why.DOES_NOT_FIT_THE_SETTINGS);
        }
        int number = versions.publish(session, text, clock.instant(), by, draft.title(), decided);
        session.call(SQL.named("draft-in-force"))
                .set("id", draft.id())
                .set("version", number)
                .update();
        return number;
    }

    /// What else was proposed compared itself with an agreement that is no longer in force.
    private void overtake(Session session, Draft draft, int number) {
        var others =
                session.call(SQL.named("drafts-overtaken"))
                        .set("id", draft.id())
                        .list(row -> row.number("id"));
        session.call(SQL.named("signatures-void"))
                .set("drafts", others.stream().mapToLong(Long::longValue).toArray())
                .set("now", clock.instant())
                .set("because", "version " + number + " took force")
                .update();
    }
}
