-- name: sizes
-- How many rows there are, by the planner's estimate or, where it has none yet, by counting.
SELECT CASE WHEN reltuples >= 1000 THEN reltuples::bigint ELSE (SELECT count(*) FROM signal) END AS rows
FROM pg_class WHERE oid = 'signal'::regclass;

-- name: choose-slice
-- Which slice the next copy takes, until the transaction ends; a COPY takes no parameters.
SELECT set_config('staffel.slices', CAST(:slices AS text), true), set_config('staffel.slice', CAST(:slice AS text), true);

-- name: copy-past
-- A slice of leads with all rows that are theirs as it is known now, in no order: evidence that counts, and answers. What
-- a lead that was merged into another has brought is the other's.
COPY (
    SELECT link.lead, signal.position, signal.thousandths, signal.happened, signal.received, signal.shape, signal.version,
           signal.kind, signal.history, signal.content
    FROM signal
    JOIN link ON link.subject = signal.subject AND link.known_to = 9223372036854775807
             AND signal.position >= link.from_position AND signal.position < link.to_position
    JOIN born ON born.lead = link.lead AND born.gone IS NULL
    LEFT JOIN merge ON merge.from_lead = link.lead AND merge.undone IS NULL
    LEFT JOIN struck ON struck.position = signal.position
    LEFT JOIN batch ON batch.id = signal.batch AND batch.struck_position IS NOT NULL
    LEFT JOIN parked ON parked.position = signal.position
    WHERE signal.kind <= 1 AND link.lead % (SELECT current_setting('staffel.slices')::bigint) = (SELECT current_setting('staffel.slice')::bigint)
      AND struck.position IS NULL AND batch.id IS NULL AND parked.position IS NULL AND merge.position IS NULL
    UNION ALL
    SELECT -signal.subject, signal.position, signal.thousandths, signal.happened, signal.received, signal.shape,
           signal.version, signal.kind, signal.history, signal.content
    FROM signal
    LEFT JOIN parked ON parked.position = signal.position
    LEFT JOIN merge ON merge.from_lead = -signal.subject AND merge.undone IS NULL
    WHERE signal.subject < 0 AND -signal.subject % (SELECT current_setting('staffel.slices')::bigint)
          = (SELECT current_setting('staffel.slice')::bigint)
      AND parked.position IS NULL AND merge.position IS NULL
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
