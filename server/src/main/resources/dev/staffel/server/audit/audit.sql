-- name: audit-page
-- Lines before a point, the newest first, of one actor, action and target unless empty.
SELECT id, at, actor, action, target, detail, address FROM audit
WHERE (at, id) < (:at, :id)
  AND at >= :from
  AND (:actor = '' OR actor ILIKE '%' || :actor || '%')
  AND (:action = '' OR action = :action)
  AND (:target = '' OR target = :target)
ORDER BY at DESC, id DESC LIMIT :limit;

-- name: audit-count
-- How many lines match, up to a limit.
SELECT count(*) FROM (
  SELECT FROM audit
  WHERE at >= :from
    AND (:actor = '' OR actor ILIKE '%' || :actor || '%')
    AND (:action = '' OR action = :action)
    AND (:target = '' OR target = :target)
  LIMIT :limit) AS counted;

-- name: audit-actions
-- The actions that occur, for the filter.
SELECT DISTINCT action FROM audit ORDER BY action LIMIT 200;
