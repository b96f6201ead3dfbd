-- name: answer-claim
-- Begins a request under its key; no row when the key is in use.
INSERT INTO answered (caller, key, asked, at) VALUES (:caller, :key, :asked, :now)
ON CONFLICT (caller, key) DO UPDATE SET at = excluded.at, asked = excluded.asked
  WHERE answered.status IS NULL AND answered.at < :stale;

-- name: answer-find
-- What was answered under a key.
SELECT asked, status, type, body FROM answered WHERE caller = :caller AND key = :key;

-- name: answer-keep
-- Keeps an answer for its key.
UPDATE answered SET status = :status, type = :type, body = :body
WHERE caller = :caller AND key = :key;

-- name: answer-drop
-- Lets a key be used again after an error of ours.
DELETE FROM answered WHERE caller = :caller AND key = :key;

-- name: answer-prune
-- Forgets answers older than a day.
DELETE FROM answered WHERE at < :old;
