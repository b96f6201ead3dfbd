-- name: token-add
-- A new API token.
INSERT INTO api_token (id, name, hash, scopes, created_by)
VALUES (:id, :name, :hash, :scopes, :created_by);

-- name: token-find
-- A token that has not been revoked.
SELECT id, name, scopes, used FROM api_token WHERE hash = :hash AND revoked IS NULL;

-- name: token-touch
-- When a token was last used, to some minutes.
UPDATE api_token SET used = :now WHERE id = :id;

-- name: token-list
-- All tokens, those that hold first.
SELECT id, name, scopes, created, created_by, used, revoked
FROM api_token ORDER BY revoked IS NOT NULL, created DESC, id LIMIT 1000;

-- name: token-revoke
-- Ends a token.
UPDATE api_token SET revoked = :now WHERE id = :id AND revoked IS NULL
RETURNING name;
