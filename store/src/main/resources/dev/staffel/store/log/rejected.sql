-- name: rejected-page
-- Refused events, the latest first; of one source, or of all for a number below zero.
SELECT rejected.id, rejected.received, rejected.reason, rejected.detail, rejected.body, source.name AS source
FROM rejected LEFT JOIN source ON source.id = rejected.source
WHERE rejected.id < :before AND (:source < 0 OR coalesce(rejected.source, 0) = :source)
ORDER BY rejected.id DESC LIMIT :limit;

-- name: rejected-count
-- How many are kept, up to a limit.
SELECT count(*) AS count FROM (
    SELECT id FROM rejected WHERE :source < 0 OR coalesce(source, 0) = :source ORDER BY id LIMIT :limit
) AS counted;

-- name: rejected-days
-- How many events of all sources were refused since a day, also those that were not kept.
SELECT coalesce(sum(events), 0)::bigint AS events FROM rejected_day WHERE day >= :since;
