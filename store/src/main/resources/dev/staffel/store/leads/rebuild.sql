-- name: empty
-- Empties what is derived, but for the outbox, and puts back what checkpoints keep of it.
TRUNCATE lead, fact, passage, handover, fold_cursor, shape_day;
INSERT INTO fact SELECT * FROM checkpoint_fact;
INSERT INTO passage SELECT * FROM checkpoint_passage;
INSERT INTO handover SELECT * FROM checkpoint_handover;

-- name: leads
-- The next leads by their numbers.
SELECT lead FROM born WHERE lead > :after AND gone IS NULL ORDER BY lead LIMIT :limit;

-- name: facts
-- What was decided about leads.
SELECT lead, position, kind, content FROM fact WHERE lead = ANY (:leads::bigint[]) ORDER BY lead, position, ordinal;

-- name: count-shapes
-- Counts the shapes anew, and sets the workers behind the last row.
INSERT INTO shape_day (shape, day, signals)
SELECT shape, received::date, count(*) FROM signal WHERE shape > 0 GROUP BY shape, received::date;
INSERT INTO fold_cursor (name, position)
SELECT 'fold/' || slice, (SELECT coalesce(max(position), 0) FROM signal) FROM generate_series(0, 15) AS slice;
