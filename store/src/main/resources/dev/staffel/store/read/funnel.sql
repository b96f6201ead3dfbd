-- How leads stand in the stages and passed through them.

-- name: funnel
-- Passages of shown leads by stage, source, slice of the period and where they led; outside of the period only those that
-- last. What is left of erased leads counts too, as long as it began in the period.
WITH within AS MATERIALIZED (
    SELECT stage, source, skipped, left_to, width_bucket(day, :starts::integer[]) AS slice, sum(n) AS n,
           coalesce(sum(n) FILTER (WHERE before < :from), 0) AS leads
      FROM (SELECT day, before, source, n, skipped, stage, left_to FROM funnel_day WHERE day BETWEEN :from AND :to
            UNION ALL
            SELECT day, before, source, n, skipped, stage, left_to FROM funnel_change WHERE day BETWEEN :from AND :to)
           AS counted
     GROUP BY stage, source, skipped, left_to, slice
), lasting AS (
    SELECT stage, source, n FROM funnel_now
    UNION ALL
    SELECT stage, source, n FROM funnel_change WHERE left_to = '' AND NOT skipped
    UNION ALL
    SELECT stage, source, -n FROM within WHERE left_to = '' AND NOT skipped
)
SELECT stage, source, skipped, erased, left_to, slice, sum(n)::bigint AS passages, sum(leads)::bigint AS leads
  FROM (
    SELECT stage, source, skipped, false AS erased, left_to, slice, n, leads FROM within
    UNION ALL
    SELECT stage, source, false, false, '', 0, n, n FROM lasting
    UNION ALL
    SELECT crumb.stage, coalesce(source.id, 0), crumb.skipped, true,
           CASE WHEN crumb.skipped THEN '' ELSE coalesce(next.stage, '(erased)') END,
           width_bucket(crumb.entered - date '1970-01-01', :starts::integer[]),
           1, CASE WHEN coalesce(older.entered - date '1970-01-01', -1) < :from THEN 1 ELSE 0 END
      FROM crumb
      LEFT JOIN source ON source.name = crumb.origin COLLATE "C"
      LEFT JOIN LATERAL (
        SELECT max(past.entered) AS entered
          FROM crumb AS past
         WHERE past.id = crumb.id AND past.stage = crumb.stage AND past.place < crumb.place
           AND NOT past.skipped) AS older ON true
      LEFT JOIN LATERAL (
        SELECT later.stage
          FROM crumb AS later
         WHERE later.id = crumb.id AND later.place > crumb.place AND NOT later.skipped
         ORDER BY later.place
         LIMIT 1) AS next ON true
     WHERE crumb.entered - date '1970-01-01' BETWEEN :from AND :to) AS sliced
 GROUP BY stage, source, skipped, erased, left_to, slice
HAVING sum(n) <> 0
 ORDER BY stage, source, skipped, erased, left_to, slice;

-- name: stays
-- How long leads stayed in stages that they entered within a period.
SELECT stage, count(*) AS cases,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds) AS late
  FROM (
    SELECT stage, extract(epoch FROM "left" - entered)::bigint AS seconds
      FROM passage
     WHERE day BETWEEN :from AND :to
       AND shown
       AND NOT skipped
       AND "left" IS NOT NULL
       AND (:source = 0 OR source = :source)) AS stay
 GROUP BY stage
 ORDER BY stage;

-- name: stays-sampled
-- The same of one in 32 leads.
SELECT stage, count(*) AS cases,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds) AS late
  FROM funnel_stay
 WHERE day BETWEEN :from AND :to
   AND (:source = 0 OR source = :source)
 GROUP BY stage
 ORDER BY stage;

-- name: funnel-add
-- Adds the oldest changes to the counts by day, but for those that somebody else adds just now; then to those of who is
-- where, always in this order, so that two who add don't wait for each other in a circle.
WITH changed AS (
    DELETE FROM funnel_change
     WHERE id IN (SELECT id FROM funnel_change ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED)
    RETURNING day, before, source, n, skipped, stage, left_to
), added AS (
    INSERT INTO funnel_day (day, before, source, n, skipped, stage, left_to)
    SELECT day, before, source, sum(n), skipped, stage, left_to
      FROM changed
     GROUP BY day, before, source, skipped, stage, left_to
    HAVING sum(n) <> 0
     ORDER BY day, stage, source, left_to, skipped, before
    ON CONFLICT (day, stage, source, left_to, skipped, before) DO UPDATE SET n = funnel_day.n + excluded.n
    RETURNING 1
), added_now AS (
    INSERT INTO funnel_now (stage, source, n)
    SELECT stage, source, sum(n)
      FROM changed
     WHERE left_to = '' AND NOT skipped AND (SELECT count(*) FROM added) >= 0
     GROUP BY stage, source
    HAVING sum(n) <> 0
     ORDER BY stage, source
    ON CONFLICT (stage, source) DO UPDATE SET n = funnel_now.n + excluded.n
)
SELECT count(*) AS changes FROM changed;
