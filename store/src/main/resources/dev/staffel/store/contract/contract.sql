-- name: draft-add
-- A new draft.
INSERT INTO draft (kind, title, text, based_on, created_by, created, edited_by, edited)
VALUES (:kind, :title, :text, :based_on, :by, :now, :by, :now)
RETURNING id;

-- name: draft
-- One draft.
SELECT id, kind, title, text, based_on, revision, stand, hash, wished_from, trial, created_by, created, edited_by, edited,
    proposed_by, withdrawn_because, version
FROM draft WHERE id = :id;

-- name: draft-for-change
-- One draft, which nobody else changes until the transaction ends.
SELECT id, kind, title, text, based_on, revision, stand, hash, wished_from, trial, created_by, created, edited_by, edited,
    proposed_by, withdrawn_because, version
FROM draft WHERE id = :id FOR UPDATE;

-- name: drafts
-- All drafts, those still open first, each group the last edited first.
SELECT id, kind, title, text, based_on, revision, stand, hash, wished_from, trial, created_by, created, edited_by, edited,
    proposed_by, withdrawn_because, version
FROM draft ORDER BY stand IN ('in-force', 'withdrawn'), edited DESC, id DESC LIMIT :limit;

-- name: draft-of-version
-- The draft that became a version.
SELECT id, kind, title, text, based_on, revision, stand, hash, wished_from, trial, created_by, created, edited_by, edited,
    proposed_by, withdrawn_because, version
FROM draft WHERE version = :version;

-- name: draft-keep
-- An edit; what was proposed is a draft again when the agreement has changed. The text before is kept to go back to, the last
-- 200 of them.
WITH before AS (
    INSERT INTO draft_past (draft, revision, text, edited_by, edited, back, forward)
    SELECT id, revision, text, edited_by, edited, back, forward FROM draft WHERE id = :id
), forgotten AS (
    DELETE FROM draft_past USING draft WHERE draft.id = :id AND draft_past.draft = draft.id
        AND draft_past.revision <= draft.revision - 200
)
UPDATE draft SET title = :title, text = :text, based_on = :based_on, revision = revision + 1, stand = :stand, hash = :hash,
    edited_by = :by, edited = :now, back = revision, forward = NULL
WHERE id = :id;

-- name: draft-back
-- The text before the last edit, or before the one that going back led to.
SELECT past.revision, past.text, past.edited_by, past.edited, past.back, past.forward
FROM draft JOIN draft_past past ON past.draft = draft.id AND past.revision = draft.back
WHERE draft.id = :id;

-- name: draft-forward
-- The text that was left by going back.
SELECT past.revision, past.text, past.edited_by, past.edited, past.back, past.forward
FROM draft JOIN draft_past past ON past.draft = draft.id AND past.revision = draft.forward
WHERE draft.id = :id;

-- name: draft-went
-- Where one can go from the text that going back or forward led to.
UPDATE draft SET back = :back, forward = :forward WHERE id = :id;

-- name: draft-propose
-- From now on it can be signed.
UPDATE draft SET stand = 'proposed', hash = :hash, wished_from = :wished_from, proposed_by = :by WHERE id = :id;

-- name: draft-stand
-- It has gone one step on.
UPDATE draft SET stand = :stand WHERE id = :id;

-- name: draft-trial
-- Whether it runs as a trial, and since when.
UPDATE draft SET trial = :trial, trial_since = CASE WHEN :trial THEN coalesce(trial_since, :now) END WHERE id = :id;

-- name: trials
-- The drafts that run as trials.
SELECT id, trial_since FROM draft WHERE trial AND stand NOT IN ('in-force', 'withdrawn') ORDER BY id LIMIT 100;

-- name: draft-withdraw
-- It goes no further.
UPDATE draft SET stand = 'withdrawn', trial = false, withdrawn_because = :because WHERE id = :id;

-- name: draft-in-force
-- It has become a version.
UPDATE draft SET stand = 'in-force', trial = false, version = :version WHERE id = :id;

-- name: drafts-overtaken
-- What was proposed against an agreement that is no longer in force is a draft again.
UPDATE draft SET stand = 'draft', hash = NULL
WHERE stand IN ('proposed', 'signed') AND kind = 'agreement' AND id <> :id
RETURNING id;

-- name: drafts-due
-- Signed by both sides, and the wished instant has come; the earliest first.
SELECT id FROM draft
WHERE stand = 'signed' AND coalesce(wished_from, :now) <= :now ORDER BY wished_from NULLS FIRST, id LIMIT 10;

-- name: signatures
-- All signatures of a draft, voided ones too, in the order they were given.
SELECT side, staff, name, deputy, at, revision, hash, voided, voided_because
FROM signature WHERE draft = :draft ORDER BY at, id LIMIT 1000;

-- name: signature-add
-- A signature.
INSERT INTO signature (draft, revision, side, staff, name, deputy, at, hash)
VALUES (:draft, :revision, :side, :staff, :name, :deputy, :now, :hash);

-- name: imported-draft
-- What a version signed elsewhere came from.
INSERT INTO draft (kind, title, text, based_on, stand, hash, created_by, created, edited_by, edited, version)
VALUES ('agreement', :title, :text, :based_on, 'in-force', :hash, :by, :at, :by, :at, :version)
RETURNING id;

-- name: imported-signature
-- A signature as it is written in a file.
INSERT INTO signature (draft, revision, side, name, deputy, at, hash)
VALUES (:draft, 1, :side, :name, :deputy, :at, :hash);

-- name: signatures-void
-- Signatures that no longer hold.
UPDATE signature SET voided = :now, voided_because = :because WHERE draft = ANY (:drafts) AND voided IS NULL;

-- name: one-signs-for-both
-- Whether one person may sign for both sides.
SELECT one_signs_for_both FROM signing_terms LIMIT 1;

-- name: one-signs-for-both-set
-- Sets whether one person may sign for both sides.
INSERT INTO signing_terms (one_signs_for_both) VALUES (:allowed)
ON CONFLICT (only_row) DO UPDATE SET one_signs_for_both = excluded.one_signs_for_both;

-- name: deputies
-- Who may sign for a side beside its head.
SELECT side, staff FROM deputy ORDER BY side, staff LIMIT 1000;

-- name: deputies-clear
-- Nobody is a deputy of a side any more.
DELETE FROM deputy WHERE side = :side;

-- name: deputies-add
-- The deputies of a side.
INSERT INTO deputy (side, staff) SELECT :side, unnest(CAST(:staff AS uuid[]));

-- name: decided-before
-- Whether a version before this one was signed by both sides or put in force by one person alone.
SELECT EXISTS (SELECT FROM playbook_version WHERE decided IN ('alone', 'signed') AND number < :number) AS decided;

-- name: examples
-- All examples, by stage.
SELECT id, stage, must_be, reason, lead, position, attributes, activities, as_of, made_by
FROM example ORDER BY stage, must_be DESC, id LIMIT 200;

-- name: example-pin
-- A lead as it is known now.
INSERT INTO example (stage, must_be, reason, lead, position, as_of, made_by)
SELECT :stage, :must_be, :reason, id, position, :now, :by FROM lead WHERE id = :lead
RETURNING id;

-- name: example-make-up
-- A made-up lead.
INSERT INTO example (stage, must_be, reason, attributes, activities, as_of, made_by)
VALUES (:stage, :must_be, :reason, :attributes, :activities, :now, :by)
RETURNING id;

-- name: example-remove
-- An example that no longer counts.
DELETE FROM example WHERE id = :id;

-- name: example-rows
-- All evidence of a lead as it was known at a position.
SELECT signal.position, signal.kind, signal.shape, signal.thousandths, signal.happened, signal.received,
       signal.history, signal.version, signal.content
FROM (
    SELECT link.subject, link.from_position, link.to_position
    FROM link WHERE link.lead = :lead AND link.known_from <= :position AND link.known_to > :position
    UNION ALL
    SELECT -CAST(:lead AS bigint), 0, 9223372036854775807
) AS mine
JOIN signal ON signal.subject = mine.subject AND signal.position >= mine.from_position
           AND signal.position < mine.to_position AND signal.position <= :position AND signal.kind <= 1
WHERE NOT EXISTS (SELECT FROM parked WHERE parked.position = signal.position)
  AND NOT EXISTS (SELECT FROM struck WHERE struck.position = signal.position)
  AND NOT EXISTS (
      SELECT FROM batch WHERE batch.id = signal.batch AND signal.batch > 0 AND batch.struck_position IS NOT NULL
  )
ORDER BY signal.position LIMIT 100000;

-- name: reviews
-- When what is to be looked at again.
SELECT subject, due FROM review ORDER BY due, subject LIMIT 1000;

-- name: review-due
-- When one thing is to be looked at again; nobody else answers it meanwhile.
SELECT due FROM review WHERE subject = :subject FOR UPDATE;

-- name: review-moved
-- It is to be looked at again on another day.
UPDATE review SET due = :due, set_by = :by WHERE subject = :subject;

-- name: review-answer
-- Somebody looked at it again and found it right.
INSERT INTO review_answer (subject, due, next, note, version, by, at)
VALUES (:subject, :due, :next, :note, :version, :by, :now);

-- name: review-answers
-- What came of looking again, the newest first.
SELECT subject, due, next, note, version, by, at FROM review_answer ORDER BY at DESC, id DESC LIMIT :limit;

-- name: reviews-clear
-- Nothing is to be looked at again.
DELETE FROM review;

-- name: review-set
-- One thing to be looked at again.
INSERT INTO review (subject, due, set_by) VALUES (:subject, :due, :by);
