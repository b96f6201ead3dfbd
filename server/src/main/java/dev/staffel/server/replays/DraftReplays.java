package dev.staffel.server.replays;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Signature;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The replays of a draft, and which of them those who sign it see: the one that is attached, or else the newest of its text.
///
/// What is attached stays with the version that the draft becomes.
@Component
class DraftReplays {
    private static final int LISTED = 20;

    private final Sql sql;
    private final Replays replays;
    private final Drafts drafts;
    private final Clock clock;
    private final Map<Long, String> hashes = new ConcurrentHashMap<>(); // looked up only

    DraftReplays(Sql sql, Replays replays, Drafts drafts, Clock clock) {
        this.sql = sql;
        this.replays = replays;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// A replay beside its draft.
    ///
    /// @param isOfText whether it tried what the draft says now
    record Line(ReplayRecord record, boolean isOfText) {
        boolean isDone() {
            return record.state() == ReplayRecord.State.DONE;
        }
    }

    /// The replay that is shown with a draft.
    ///
    /// @param chosen who attached it; nothing where nobody did, and it is the newest
    record Shown(ReplayRecord record, boolean isOfText, Optional<Chosen> chosen) {}

    /// Who attached a replay, and when.
    record Chosen(long replay, String by, Instant at) {}

    /// Why a replay can't be attached to a draft.
    enum Obstacle {
        /// It has not come to its end.
        NOT_DONE,
        /// The draft says something else now.
        OTHER_TEXT,
        /// Somebody has signed beside the one that is attached.
        APPROVED,
        /// The draft is in force or withdrawn.
        CLOSED;

        String word() {
            return ReplayView.word(this).replace('_', '-');
        }
    }

    /// The last replays of a draft, the newest first.
    List<Line> lines(Draft draft) {
        var records =
                sql.inTransaction(session ->
                        session.call(ReplayStore.SQL.named("replays-of-draft"))
                                .set("draft", draft.id())
                                .set("limit", LISTED)
                                .list(ReplayStore::record));
        boolean isOne = records.stream().allMatch(record -> isOfRevision(record, draft));
        var hash = isOne ? Optional.<String>empty() : hash(draft.text());
        return records.stream()
                .map(record -> new Line(record, isOfRevision(record, draft) || isOf(record, hash)))
                .toList();
    }

    /// What those who sign see; a replay of an earlier text where there is none of this one.
    Optional<Shown> shown(Draft draft, List<Line> lines) {
        var chosen = chosen(draft.id()).flatMap(choice -> shown(draft, choice));
        if (chosen.isPresent()) return chosen;
        var done = lines.stream().filter(Line::isDone).toList();
        return done.stream()
                .filter(line -> line.isOfText() && wasThere(line, draft))
                .findFirst()
                .or(() -> done.stream().filter(Line::isOfText).findFirst())
                .or(() -> done.stream().findFirst())
                .map(line -> new Shown(line.record(), line.isOfText(), Optional.empty()));
    }

    private Optional<Shown> shown(Draft draft, Chosen choice) {
        return replays.find(choice.replay())
                .filter(record -> isOfText(record, draft))
                .map(record -> new Shown(record, true, Optional.of(choice)));
    }

    /// Whether it was done before anybody signed.
    private static boolean wasThere(Line line, Draft draft) {
        var ended = line.record().ended().orElseThrow();
        return draft.holding().stream().map(Signature::at).noneMatch(ended::isAfter);
    }

    private Optional<Chosen> chosen(long draft) {
        return sql.inTransaction(session ->
                session.call(ReplayStore.SQL.named("replay-attached"))
                        .set("draft", draft)
                        .first(row ->
                                new Chosen(
                                        row.number("replay"),
                                        row.text("chosen_by"),
                                        row.instant("chosen"))));
    }

    /// The drafts that a replay is attached to and is of the text of.
    List<Draft> attachedTo(ReplayRecord record) {
        return sql
                .inTransaction(session ->
                        session.call(ReplayStore.SQL.named("replay-attached-to"))
                                .set("replay", record.id())
                                .list(row -> row.number("draft")))
                .stream()
                .flatMap(draft -> drafts.find(draft).stream())
                .filter(draft -> isOfText(record, draft))
                .toList();
    }

    /// Attaches a replay to a draft in place of any other, or tells why not.
    Optional<Obstacle> attach(ReplayRecord record, Draft draft, String by) {
        var obstacle = obstacle(record, draft);
        if (obstacle.isPresent()) return obstacle;
        int attached =
                sql.inTransaction(session ->
                        session.call(ReplayStore.SQL.named("replay-attach"))
                                .set("draft", draft.id())
                                .set("revision", draft.revision())
                                .set("replay", record.id())
                                .set("by", by)
                                .set("now", clock.instant())
                                .update());
        // Somebody was faster: what stands in the way now is what they did.
        if (attached == 0) return obstacle(record, drafts.find(draft.id()).orElse(draft));
        return Optional.empty();
    }

    /// Why a replay can't be attached now, if something stands in the way.
    Optional<Obstacle> obstacle(ReplayRecord record, Draft draft) {
        if (!draft.stand().isOpen()) return Optional.of(Obstacle.CLOSED);
        if (record.state() != ReplayRecord.State.DONE) return Optional.of(Obstacle.NOT_DONE);
        if (!isOfText(record, draft)) return Optional.of(Obstacle.OTHER_TEXT);
        boolean isSeen = !draft.holding().isEmpty() && chosen(draft.id()).isPresent();
        return isSeen ? Optional.of(Obstacle.APPROVED) : Optional.empty();
    }

    /// Whether it tried what the draft says now, whatever the layout and the comments.
    private boolean isOfText(ReplayRecord record, Draft draft) {
        return isOfRevision(record, draft) || isOf(record, hash(draft.text()));
    }

    private static boolean isOfRevision(ReplayRecord record, Draft draft) {
        return record.draft().equals(Optional.of(draft.id()))
                && record.revision().equals(Optional.of(draft.revision()));
    }

    private boolean isOf(ReplayRecord record, Optional<String> hash) {
        return hash.filter(hash(record.id())::equals).isPresent();
    }

    private String hash(long replay) {
        return hashes.computeIfAbsent(replay, id -> hash(replays.tried(id)).orElseThrow());
    }

    private static Optional<String> hash(String text) {
        return PlaybookText.read(text) instanceof ReadResult.Good(var playbook)
                ? Optional.of(PlaybookText.hash(playbook))
                : Optional.empty();
    }
}
