-- name: erased-key
-- The key of this installation's hashes.
SELECT value FROM setting WHERE name = 'erased-key' LIMIT 1;
