-- name: sources
-- All sources by their numbers.
SELECT id, name, write_key, trust, history, consent_by_site, origins, properties, requests_per_minute, shape_cap,
       closed IS NULL AS open
FROM source ORDER BY id LIMIT 10000;

-- name: source-add
-- A new source; its number.
INSERT INTO source (name, write_key, trust, history, consent_by_site, origins, properties, requests_per_minute, shape_cap)
VALUES (:name, :write_key, :trust, :history, :consent_by_site, :origins, :properties, :requests_per_minute, :shape_cap)
RETURNING id;

-- name: source-change
-- New settings of a source.
UPDATE source
SET write_key = :write_key, consent_by_site = :consent_by_site, origins = :origins, properties = :properties,
    requests_per_minute = :requests_per_minute, shape_cap = :shape_cap,
    closed = CASE WHEN :open THEN NULL ELSE coalesce(closed, now()) END
WHERE id = :id;
