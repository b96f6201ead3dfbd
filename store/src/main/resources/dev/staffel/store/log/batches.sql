-- name: batch-open
-- A new batch; its number.
INSERT INTO batch (source, label, opened_by) VALUES (:source, :label, :by) RETURNING id;

-- name: batches-newest
-- The newest batches first.
SELECT batch.id, source.name AS source, batch.label, batch.opened_by, batch.opened_on, batch.struck_by
FROM batch JOIN source ON source.id = batch.source ORDER BY batch.id DESC LIMIT :limit;
