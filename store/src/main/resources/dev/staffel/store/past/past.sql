-- name: sizes
-- How many rows and links there are, by the planner's estimate or, where it has none yet, by counting; and how long the rows'
-- contents are.
SELECT CASE WHEN log.reltuples >= 1000 THEN log.reltuples::bigint ELSE (SELECT count(*) FROM signal) END AS rows,
       CASE WHEN links.reltuples >= 1000 THEN links.reltuples::bigint ELSE (SELECT count(*) FROM link) END AS links,
       coalesce((SELECT avg_width FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'signal'
                 AND attname = 'content'), 64)::bigint AS content
FROM pg_class AS log, pg_class AS links WHERE log.oid = 'signal'::regclass AND links.oid = 'link'::regclass;

-- name: copy-leads
-- The leads that there are; what one that was merged into another has brought is the other's.
COPY (
    SELECT lead FROM born
    WHERE gone IS NULL AND NOT EXISTS (SELECT FROM merge WHERE merge.from_lead = born.lead AND merge.undone IS NULL)
) TO STDOUT (FORMAT binary);

-- name: copy-links
-- Which rows of a subject belong to which lead, as it is known now.
COPY (
    SELECT subject, lead, from_position, to_position FROM link WHERE known_to = 9223372036854775807
) TO STDOUT (FORMAT binary);

-- name: copy-struck
-- Evidence that no longer counts.
COPY (SELECT position FROM struck) TO STDOUT (FORMAT binary);

-- name: copy-parked
-- What could not be folded.
COPY (SELECT position FROM parked) TO STDOUT (FORMAT binary);

-- name: copy-undone-batches
-- Imports that no longer count.
COPY (SELECT id FROM batch WHERE struck_position IS NOT NULL) TO STDOUT (FORMAT binary);

-- name: copy-signals
-- Evidence, and answers, which are logged under the lead itself; in no order. Each column costs by itself, so the small ones come
-- as one: the version above the shape, the batch above the kind and whether it is history.
COPY (
    SELECT subject, position, thousandths, happened, received, (CAST(version AS bigint) << 32) | shape,
           (CAST(batch AS bigint) << 16) | (kind << 1) | CAST(history AS integer), content
    FROM signal WHERE kind <= 1 OR subject < 0
) TO STDOUT (FORMAT binary);

-- name: past-of
-- All rows of one lead, the same as a slice has them.
SELECT signal.position, signal.thousandths, signal.happened, signal.received, signal.shape, signal.version, signal.kind,
       signal.history, signal.content
FROM (
    SELECT link.subject, link.from_position, link.to_position
    FROM link WHERE link.lead = :lead AND link.known_to = 9223372036854775807
    UNION ALL
    SELECT -CAST(:lead AS bigint), 0, 9223372036854775807
) AS mine
JOIN signal ON signal.subject = mine.subject AND signal.position >= mine.from_position
           AND signal.position < mine.to_position
LEFT JOIN struck ON struck.position = signal.position
LEFT JOIN batch ON batch.id = signal.batch AND batch.struck_position IS NOT NULL
LEFT JOIN parked ON parked.position = signal.position
WHERE (signal.subject < 0 OR signal.kind <= 1)
  AND (signal.subject < 0 OR (struck.position IS NULL AND batch.id IS NULL)) AND parked.position IS NULL
ORDER BY signal.position;

-- name: leads-shown
-- How many leads there are, by the planner's estimate where they are too many to be counted while somebody waits, and the highest
-- number of one.
SELECT CASE WHEN reltuples >= 100000 THEN reltuples::bigint ELSE (SELECT count(*) FROM lead WHERE shown) END AS leads,
       coalesce((SELECT max(id) FROM lead WHERE shown), 0) AS highest
FROM pg_class WHERE oid = 'lead'::regclass;

-- name: stages-of
-- Which of these leads there are, and where they stand.
SELECT id, stage FROM lead WHERE id = ANY (:leads) AND shown ORDER BY id;

-- name: past-of-some
-- The evidence of some leads, lead by lead in the order of its positions.
SELECT mine.lead, signal.position, signal.thousandths, signal.happened, signal.received, signal.shape, signal.version,
       signal.kind, signal.history, signal.content
FROM (
    SELECT lead, subject, from_position, to_position
    FROM link WHERE lead = ANY (:leads) AND known_to = 9223372036854775807
    UNION ALL
    SELECT own, -own, 0, 9223372036854775807 FROM unnest(CAST(:leads AS bigint[])) AS own
) AS mine
JOIN signal ON signal.subject = mine.subject AND signal.position >= mine.from_position
           AND signal.position < mine.to_position
LEFT JOIN struck ON struck.position = signal.position
LEFT JOIN batch ON batch.id = signal.batch AND batch.struck_position IS NOT NULL
LEFT JOIN parked ON parked.position = signal.position
WHERE signal.kind <= 1 AND struck.position IS NULL AND batch.id IS NULL AND parked.position IS NULL
ORDER BY mine.lead, signal.position LIMIT :limit;
