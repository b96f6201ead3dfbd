-- name: strike-leads
-- The leads that a row counts for.
SELECT link.lead FROM signal
JOIN link ON link.subject = signal.subject AND link.from_position <= signal.position
         AND link.to_position > signal.position AND link.known_to = 9223372036854775807
WHERE signal.position = :position
UNION
SELECT -subject FROM signal WHERE position = :position AND subject < 0
ORDER BY lead;

-- name: strike
-- Takes a row out of the count.
INSERT INTO struck (position, known_from, struck_by, struck_on, reason)
VALUES (:position, :known, :by, :now, :reason) ON CONFLICT (position) DO NOTHING;

-- name: strike-batch
-- Takes a batch out of the count.
UPDATE batch SET struck_position = coalesce(struck_position, :position), struck_by = coalesce(struck_by, :by),
                 struck_on = coalesce(struck_on, :now)
WHERE id = :batch;

-- name: batch-leads
-- The next rows of a batch and the leads they count for.
SELECT part.position, CASE WHEN part.subject < 0 THEN -part.subject ELSE link.lead END AS lead
FROM (
    SELECT signal.position, signal.subject FROM batch
    JOIN signal ON signal.position BETWEEN greatest(batch.first_position, :after + 1) AND batch.last_position
               AND signal.batch = batch.id
    WHERE batch.id = :batch
    ORDER BY signal.position LIMIT :limit
) AS part
LEFT JOIN link ON link.subject = part.subject AND link.from_position <= part.position
              AND link.to_position > part.position AND link.known_to = 9223372036854775807
ORDER BY part.position;

-- name: leads-without-rows
-- Of these leads, those of which nothing counts any more and that nobody has worked.
SELECT wanted.lead FROM unnest(:leads::bigint[]) AS wanted (lead)
JOIN born ON born.lead = wanted.lead AND born.gone IS NULL
WHERE NOT EXISTS (
    SELECT FROM link JOIN signal ON signal.subject = link.subject AND signal.position >= link.from_position
                                AND signal.position < link.to_position AND signal.kind <= 1
    LEFT JOIN batch ON batch.id = signal.batch AND signal.batch > 0
    WHERE link.lead = wanted.lead AND link.known_to = 9223372036854775807 AND batch.struck_position IS NULL
      AND NOT EXISTS (SELECT FROM struck WHERE struck.position = signal.position)
) AND NOT EXISTS (
    SELECT FROM signal LEFT JOIN batch ON batch.id = signal.batch AND signal.batch > 0
    WHERE signal.subject = -wanted.lead AND signal.kind NOT IN (2, 3, 8, 9) AND batch.struck_position IS NULL
)
ORDER BY wanted.lead;

-- name: remove-leads
-- These leads are no more; their ids are free for whoever comes.
UPDATE born SET gone = :position WHERE lead = ANY (:leads::bigint[]);
UPDATE link SET known_to = :position WHERE lead = ANY (:leads::bigint[]) AND known_to = 9223372036854775807;
DELETE FROM lead WHERE id = ANY (:leads::bigint[]);
DELETE FROM step WHERE lead = ANY (:leads::bigint[]);
DELETE FROM opportunity_lead WHERE lead = ANY (:leads::bigint[]);
DELETE FROM opportunity_change WHERE lead = ANY (:leads::bigint[]);
DELETE FROM installed_product WHERE lead = ANY (:leads::bigint[]);
DELETE FROM referral WHERE lead = ANY (:leads::bigint[]) OR through = ANY (:leads::bigint[]);
DELETE FROM checkpoint WHERE lead = ANY (:leads::bigint[]);
DELETE FROM fact WHERE lead = ANY (:leads::bigint[]);
DELETE FROM passage WHERE lead = ANY (:leads::bigint[]);
DELETE FROM handover WHERE lead = ANY (:leads::bigint[]);
DELETE FROM effect WHERE lead = ANY (:leads::bigint[]) AND state = 0;
