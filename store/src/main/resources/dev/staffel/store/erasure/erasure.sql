-- name: person
-- The leads that are one person: those merged into each other and still so.
WITH RECURSIVE person (lead) AS (
    SELECT born.lead FROM born WHERE born.lead = :lead
    UNION
    SELECT CASE WHEN merge.into_lead = person.lead THEN merge.from_lead ELSE merge.into_lead END
    FROM person JOIN merge ON person.lead IN (merge.into_lead, merge.from_lead) AND merge.undone IS NULL
)
SELECT lead FROM person ORDER BY lead;

-- name: lock
-- Locks leads for whoever erases them; since when each is a lead.
SELECT lead, position FROM born WHERE lead = ANY (:leads::bigint[]) ORDER BY lead FOR UPDATE;

-- name: subjects
-- The ids of leads, and whether they are nobody else's.
SELECT subject.id, subject.kind, subject.value,
       NOT EXISTS (
           SELECT FROM link AS other LEFT JOIN born ON born.lead = other.lead
           WHERE other.subject = subject.id AND other.lead <> ALL (:leads::bigint[])
             AND (other.known_to = 9223372036854775807 OR other.known_to = born.gone)
       ) AS own
FROM subject
WHERE EXISTS (
    SELECT FROM link JOIN born ON born.lead = link.lead
    WHERE link.subject = subject.id AND link.lead = ANY (:leads::bigint[])
      AND (link.known_to = 9223372036854775807 OR link.known_to = born.gone)
)
ORDER BY subject.id;

-- name: rows
-- All rows of leads: their own, those of ids that are nobody else's, and their part of those that are.
SELECT signal.position, signal.source, signal.message_id
FROM signal WHERE signal.subject = ANY (:subjects::bigint[])
UNION
SELECT signal.position, signal.source, signal.message_id
FROM link JOIN born ON born.lead = link.lead
JOIN signal ON signal.subject = link.subject AND signal.position >= link.from_position
           AND signal.position < least(link.to_position, born.gone)
WHERE link.lead = ANY (:leads::bigint[]) AND (link.known_to = 9223372036854775807 OR link.known_to = born.gone)
ORDER BY position;

-- name: remember
-- Keeps the hashes of what must not come back, and that the leads were erased.
INSERT INTO erased (hash, position, erased_on)
SELECT hash.value, hash.position, :now::timestamptz
FROM unnest(:hashes::bytea[], :positions::bigint[]) AS hash (value, position)
ON CONFLICT (hash) DO NOTHING;
INSERT INTO erasure (mark, lead, erased_on, erased_by, reason)
SELECT lead.mark, lead.number, :now::timestamptz, :by::text, :reason::text
FROM unnest(:marks::bytea[], :marked::bigint[]) AS lead (mark, number)
ON CONFLICT (mark) DO NOTHING;

-- name: crumbs
-- Keeps how the person passed through the stages, under a new random id and to the day.
INSERT INTO crumb (id, place, stage, entered, "left", skipped, origin, persona, version)
SELECT :id, row_number() OVER (ORDER BY passage.position, passage.place), passage.stage,
       date '1970-01-01' + passage.day, passage."left"::date, passage.skipped, coalesce(source.name, ''), lead.persona, passage.version
FROM lead JOIN passage ON passage.lead = lead.id
LEFT JOIN source ON source.id = passage.source
WHERE lead.id = ANY (:leads::bigint[]) AND lead.merged_into IS NULL;

-- name: blank
-- Leaves of the rows their positions.
UPDATE signal
SET subject = 0, thousandths = 0, happened = :now::timestamptz, received = :now::timestamptz, hash = 0, shape = 0,
    batch = 0, content = '', message_id = NULL, display = NULL
WHERE position = ANY (:positions::bigint[]);
DELETE FROM struck WHERE position = ANY (:positions::bigint[]);
DELETE FROM parked WHERE position = ANY (:positions::bigint[]);
DELETE FROM objection_case WHERE position = ANY (:positions::bigint[]);

-- name: forget
-- Takes away everything else about the leads and the ids that are nobody else's.
DELETE FROM proposal WHERE lead = ANY (:leads::bigint[]) OR other = ANY (:leads::bigint[])
                        OR value = ANY (:values::text[]);
DELETE FROM merge WHERE into_lead = ANY (:leads::bigint[]) OR from_lead = ANY (:leads::bigint[]);
DELETE FROM link WHERE lead = ANY (:leads::bigint[]) OR subject = ANY (:subjects::bigint[]);
DELETE FROM subject WHERE id = ANY (:subjects::bigint[]);
DELETE FROM parked WHERE lead = ANY (:leads::bigint[]);
DELETE FROM import_kept WHERE lead = ANY (:leads::bigint[]);
DELETE FROM replay_lead USING replay WHERE replay_lead.replay = replay.id AND replay_lead.lead = ANY (:leads::bigint[]);
DELETE FROM replay_shift USING (SELECT DISTINCT replay, entry FROM replay_level) AS way
WHERE replay_shift.replay = way.replay AND replay_shift.entry = way.entry AND replay_shift.lead = ANY (:leads::bigint[]);
DELETE FROM replay_shift USING replay WHERE replay_shift.replay = replay.id AND replay.state IN ('queued', 'running')
  AND replay_shift.lead = ANY (:leads::bigint[]);
DELETE FROM example WHERE lead = ANY (:leads::bigint[]);
DELETE FROM judging_lead WHERE lead = ANY (:leads::bigint[]);
DELETE FROM asked WHERE lead = ANY (:leads::bigint[]);
DELETE FROM installed_product WHERE lead = ANY (:leads::bigint[]);
DELETE FROM referral WHERE lead = ANY (:leads::bigint[]) OR through = ANY (:leads::bigint[]);
DELETE FROM opportunity_change WHERE lead = ANY (:leads::bigint[]);
WITH gone AS (
    DELETE FROM opportunity_lead WHERE lead = ANY (:leads::bigint[]) RETURNING opportunity
), empty AS (
    UPDATE opportunity SET title = '#' || id, account = '', words = '', competitors = '{}'
    WHERE id IN (SELECT opportunity FROM gone)
      AND NOT EXISTS (SELECT FROM opportunity_lead AS other
                      WHERE other.opportunity = opportunity.id AND other.lead <> ALL (:leads::bigint[]))
    RETURNING id
), lines AS (
    DELETE FROM opportunity_change USING empty WHERE opportunity_change.opportunity = empty.id
)
DELETE FROM opportunity_offer USING empty WHERE opportunity_offer.opportunity = empty.id;
DELETE FROM mass_action_lead WHERE lead = ANY (:leads::bigint[]);
DELETE FROM effect WHERE lead = ANY (:leads::bigint[]);
DELETE FROM step WHERE lead = ANY (:leads::bigint[]) OR made_for = ANY (:leads::bigint[]);
DELETE FROM mail WHERE lead = ANY (:leads::bigint[]);
DELETE FROM notice WHERE lead = ANY (:leads::bigint[]);
DELETE FROM nightly_difference WHERE lead = ANY (:leads::bigint[]);
DELETE FROM checkpoint WHERE lead = ANY (:leads::bigint[]);
DELETE FROM fact WHERE lead = ANY (:leads::bigint[]);
DELETE FROM passage WHERE lead = ANY (:leads::bigint[]);
DELETE FROM handover WHERE lead = ANY (:leads::bigint[]);
DELETE FROM lead WHERE id = ANY (:leads::bigint[]);
DELETE FROM born WHERE lead = ANY (:leads::bigint[]);

-- name: forget-texts
-- Takes away what else was kept as it came and holds one of the person's ids.
UPDATE rejected SET body = '', detail = ''
WHERE EXISTS (SELECT FROM unnest(:values::text[]) AS own (value)
              WHERE position(own.value IN lower(rejected.body || ' ' || rejected.detail)) > 0);
DELETE FROM import_rejected
WHERE EXISTS (SELECT FROM unnest(:values::text[]) AS own (value)
              WHERE position(own.value IN lower(import_rejected.cells::text || import_rejected.reasons::text)) > 0);
UPDATE import_left_out SET example = ''
WHERE EXISTS (SELECT FROM unnest(:values::text[]) AS own (value)
              WHERE position(own.value IN lower(import_left_out.example)) > 0);
DELETE FROM answered
WHERE EXISTS (SELECT FROM unnest(:values::text[]) AS own (value)
              WHERE position(convert_to(own.value, 'UTF8') IN answered.body) > 0);

-- name: births
-- When leads became leads; the instant of the row in microseconds.
SELECT born.lead, born.position, coalesce((extract(epoch FROM signal.received) * 1000000)::bigint, 0) AS received
FROM born LEFT JOIN signal ON signal.position = born.position
WHERE born.lead = ANY (:leads::bigint[]) ORDER BY born.lead;

-- name: erasures
-- All erasures, the oldest first.
SELECT mark, lead, erased_on, erased_by, reason FROM erasure ORDER BY erased_on, mark;

-- name: hashes
-- The keyed hashes of what must not come back.
SELECT hash, position, erased_on FROM erased ORDER BY erased_on, hash;

-- name: take-over
-- Remembers what was erased in another copy of the database.
INSERT INTO erasure (mark, lead, erased_on, erased_by, reason)
SELECT * FROM unnest(:marks::bytea[], :leads::bigint[], :on::timestamptz[], :by::text[], :reasons::text[])
ON CONFLICT (mark) DO NOTHING;
INSERT INTO erased (hash, position, erased_on)
SELECT * FROM unnest(:hashes::bytea[], :positions::bigint[], :hashed::timestamptz[])
ON CONFLICT (hash) DO NOTHING;
