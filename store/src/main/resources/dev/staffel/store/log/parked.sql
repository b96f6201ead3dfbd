-- name: parked-page
-- Signals that could not be folded, the latest first.
SELECT parked.id, parked.lead, parked.parked_on, parked.reason, parked.retried_as, parked.retried_by,
       signal.happened, source.name AS source, shape.event
FROM parked
LEFT JOIN signal ON signal.position = parked.position
LEFT JOIN source ON source.id = signal.source
LEFT JOIN shape ON shape.id = signal.shape
WHERE parked.id < :before ORDER BY parked.id DESC LIMIT :limit;

-- name: parked-count
-- How many there are, up to a limit.
SELECT count(*) AS count FROM (SELECT id FROM parked ORDER BY id LIMIT :limit) AS counted;

-- name: parked-lock
-- One that can still be retried; erased signals can't.
SELECT signal.position, signal.batch
FROM parked JOIN signal ON signal.position = parked.position
WHERE parked.id = :id AND parked.retried_as IS NULL AND signal.subject <> 0
FOR UPDATE OF parked;

-- name: parked-again
-- The same signal once more under a new position; when it happened stays, and its message id stays with the first.
INSERT INTO signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind,
                    history, content, display)
SELECT :next, subject, thousandths, happened, now(), 0, shape, :version, batch, source, kind, history, content, display
FROM signal WHERE position = :position;

-- name: parked-retried
-- Remembers under which position it was retried, and by whom.
UPDATE parked SET retried_as = :next, retried_by = :by WHERE id = :id;
