-- name: shape-find
-- The number of a claim seen before.
SELECT id FROM shape WHERE hash = :hash;

-- name: shape-add
-- A new claim, unless its source has brought too many; its number.
INSERT INTO shape (source, actor, consent, hash, event, path, form, campaign, properties, catch_all)
SELECT :source, :actor, :consent, :hash, :event, :path, :form, :campaign, :properties, :catch_all
WHERE :catch_all OR (SELECT count(*) FROM shape WHERE source = :source) < :cap
ON CONFLICT (hash) DO NOTHING
RETURNING id;

-- name: shapes
-- Claims by their numbers.
SELECT shape.id, source.name, actor, consent, event, path, form, campaign, shape.properties
FROM shape JOIN source ON source.id = shape.source
WHERE shape.id = ANY (:ids::integer[]) ORDER BY shape.id;

-- name: shape-counts
-- The claims of all sources with how many signals had them since a day, most first.
SELECT shape.id, sum(shape_day.signals)::bigint AS signals, max(shape_day.day) AS last_day
FROM shape JOIN shape_day ON shape_day.shape = shape.id
WHERE shape_day.day >= :since
GROUP BY shape.id ORDER BY signals DESC, shape.id LIMIT :limit;
