-- name: take-tellings
-- The oldest of what people are to be told, put behind us.
UPDATE effect SET state = 1, attempts = attempts + 1
FROM (SELECT position, ordinal FROM effect WHERE state = 0 AND kind LIKE 'tell-%'
      ORDER BY position, ordinal LIMIT :limit FOR UPDATE SKIP LOCKED) AS due
WHERE effect.position = due.position AND effect.ordinal = due.ordinal
RETURNING effect.position, effect.ordinal, effect.lead, effect.emitted, effect.content;
