-- Lists of leads. The numbers of a page's leads are found in an index that holds what most filters ask for, then their
-- rows are read. The conditions of a filter stand below as statements of their own and are put into the others.

-- name: plan-anew
-- Has the statements of this transaction planned for their values, and bounds how long they may take.
SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('statement_timeout', :timeout, true);

-- name: plan-by-filter
-- Has leads found by the indexes of what is asked for and sorted afterwards, not by walking through their order.
SELECT set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true),
       set_config('enable_seqscan', 'off', true);

-- name: plan-as-usual
-- Lets the planner choose again.
SELECT set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true),
       set_config('enable_seqscan', 'on', true);

-- name: ids-by-interest
-- A page of leads' numbers, most interest first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.interest, l.id) < (:value, :id)
 ORDER BY l.interest DESC, l.id DESC
 LIMIT :limit;

-- name: walk-by-interest
-- The same among the next leads of the list only, most interest first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.interest, l.id) < (:value, :id)
     ORDER BY l.interest DESC, l.id DESC
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.interest DESC, l.id DESC
 LIMIT :limit;

-- name: ids-by-interest-reversed
-- A page of leads' numbers, least interest first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.interest, l.id) > (:value, :id)
 ORDER BY l.interest, l.id
 LIMIT :limit;

-- name: walk-by-interest-reversed
-- The same among the next leads of the list only, least interest first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.interest, l.id) > (:value, :id)
     ORDER BY l.interest, l.id
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.interest, l.id
 LIMIT :limit;

-- name: ids-by-activity
-- A page of leads' numbers, the latest activity first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (coalesce(l.last_activity, 'epoch'::timestamptz), l.id) < (:value, :id)
 ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz) DESC, l.id DESC
 LIMIT :limit;

-- name: walk-by-activity
-- The same among the next leads of the list only, the latest activity first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (coalesce(l.last_activity, 'epoch'::timestamptz), l.id) < (:value, :id)
     ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz) DESC, l.id DESC
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz) DESC, l.id DESC
 LIMIT :limit;

-- name: ids-by-activity-reversed
-- A page of leads' numbers, the longest without activity first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (coalesce(l.last_activity, 'epoch'::timestamptz), l.id) > (:value, :id)
 ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz), l.id
 LIMIT :limit;

-- name: walk-by-activity-reversed
-- The same among the next leads of the list only, the longest without activity first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (coalesce(l.last_activity, 'epoch'::timestamptz), l.id) > (:value, :id)
     ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz), l.id
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY coalesce(l.last_activity, 'epoch'::timestamptz), l.id
 LIMIT :limit;

-- name: ids-by-created
-- A page of leads' numbers, newest first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.created, l.id) < (:value, :id)
 ORDER BY l.created DESC, l.id DESC
 LIMIT :limit;

-- name: walk-by-created
-- The same among the next leads of the list only, newest first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.created, l.id) < (:value, :id)
     ORDER BY l.created DESC, l.id DESC
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.created DESC, l.id DESC
 LIMIT :limit;

-- name: ids-by-created-reversed
-- A page of leads' numbers, oldest first.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.created, l.id) > (:value, :id)
 ORDER BY l.created, l.id
 LIMIT :limit;

-- name: walk-by-created-reversed
-- The same among the next leads of the list only, oldest first.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.created, l.id) > (:value, :id)
     ORDER BY l.created, l.id
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.created, l.id
 LIMIT :limit;

-- name: ids-by-name
-- A page of leads' numbers, by name.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.sort_name, l.id) > (:value COLLATE "C", :id)
 ORDER BY l.sort_name, l.id
 LIMIT :limit;

-- name: walk-by-name
-- The same among the next leads of the list only, by name.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.sort_name, l.id) > (:value COLLATE "C", :id)
     ORDER BY l.sort_name, l.id
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.sort_name, l.id
 LIMIT :limit;

-- name: ids-by-name-reversed
-- A page of leads' numbers, by name from the end of the alphabet.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND (l.sort_name, l.id) < (:value COLLATE "C", :id)
 ORDER BY l.sort_name DESC, l.id DESC
 LIMIT :limit;

-- name: walk-by-name-reversed
-- The same among the next leads of the list only, by name from the end of the alphabet.
SELECT l.id
  FROM (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND (l.sort_name, l.id) < (:value COLLATE "C", :id)
     ORDER BY l.sort_name DESC, l.id DESC
     LIMIT :walked) AS l
 WHERE true
   /* conditions */
 ORDER BY l.sort_name DESC, l.id DESC
 LIMIT :limit;

-- name: lead-rows
-- Some leads as lists show them.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.id = ANY (:ids::bigint[])
 ORDER BY l.id
 LIMIT 1000;

-- name: lead-ids
-- The numbers of leads, some at a time.
SELECT l.id
  FROM lead AS l
 WHERE l.shown
   /* conditions */
   AND l.id > :after
 ORDER BY l.id
 LIMIT :limit;

-- name: leads-counted
-- How many leads there are, up to a bound.
SELECT count(*) AS count
  FROM (
    SELECT 1
      FROM lead AS l
     WHERE l.shown
       /* conditions */
     LIMIT :most) AS counted;

-- name: leads-sampled
-- How many leads there are, judged from one in a hundred pages of the table.
SELECT 100 * count(*) AS count
  FROM lead AS l TABLESAMPLE SYSTEM (1)
 WHERE l.shown
   /* conditions */;

-- name: leads-by-stage
-- How many leads there are in each stage, and on how many of them sales works without a dated next step.
SELECT standing.stage, standing.leads, coalesce(missing.undated, 0) AS undated
  FROM (
    SELECT l.stage, count(*) AS leads
      FROM lead AS l
     WHERE l.shown
       /* conditions */
     GROUP BY l.stage) AS standing
  LEFT JOIN (
    SELECT l.stage, count(*) AS undated
      FROM lead AS l
     WHERE l.shown
       AND l.holder_kind = 'seller'
       AND l.offer IS NULL
       AND l.stage = ANY (:worked_stages::text[])
       AND NOT EXISTS (SELECT FROM step WHERE step.lead = l.id AND step.state = 0)
       /* conditions */
     GROUP BY l.stage) AS missing ON missing.stage = standing.stage
 ORDER BY standing.stage
 LIMIT 200;

-- name: leads-standing
-- How many of all leads stand in each stage, out of the counts that are kept of them.
SELECT stage, sum(n)::bigint AS leads
  FROM (
    SELECT stage, n FROM funnel_now
    UNION ALL
    SELECT stage, n FROM funnel_change WHERE left_to = '' AND NOT skipped) AS counted
 GROUP BY stage
HAVING sum(n) <> 0
 ORDER BY stage
 LIMIT 200;

-- name: leads-undated
-- On how many of all leads sales works without a dated next step, by stage.
SELECT l.stage, count(*) AS leads
  FROM lead AS l
 WHERE l.shown
   AND l.holder_kind = 'seller'
   AND l.offer IS NULL
   AND l.stage = ANY (:worked_stages::text[])
   AND NOT EXISTS (SELECT FROM step WHERE step.lead = l.id AND step.state = 0)
 GROUP BY l.stage
 ORDER BY l.stage
 LIMIT 200;

-- name: countries
-- The countries of leads, by jumping from one to the next in an index.
WITH RECURSIVE found AS (
    (SELECT country AS value FROM lead WHERE shown AND country > '' ORDER BY country LIMIT 1)
    UNION ALL
    SELECT (SELECT l.country FROM lead AS l WHERE l.shown AND l.country > found.value ORDER BY l.country LIMIT 1)
      FROM found
     WHERE found.value IS NOT NULL)
SELECT value
  FROM (SELECT value FROM found WHERE value IS NOT NULL LIMIT 300) AS values_found
 ORDER BY value;

-- name: industries
-- The industries of leads, by jumping from one to the next in an index.
WITH RECURSIVE found AS (
    (SELECT industry AS value FROM lead WHERE shown AND industry > '' ORDER BY industry LIMIT 1)
    UNION ALL
    SELECT (SELECT l.industry FROM lead AS l WHERE l.shown AND l.industry > found.value ORDER BY l.industry LIMIT 1)
      FROM found
     WHERE found.value IS NOT NULL)
SELECT value
  FROM (SELECT value FROM found WHERE value IS NOT NULL LIMIT 300) AS values_found
 ORDER BY value;

-- name: found
-- Leads that a search finds.
SELECT l.id FROM lead AS l WHERE l.search @@ to_tsquery('simple', :query);

-- name: in-stage
-- Leads in a stage.
SELECT l.id FROM lead AS l WHERE l.stage = :stage;

-- name: in-stages
-- Leads in one of some stages.
SELECT l.id FROM lead AS l WHERE l.stage = ANY (:stages::text[]);

-- name: of-grades
-- Leads with one of some grades.
SELECT l.id FROM lead AS l WHERE l.grade = ANY (:grades::text[]);

-- name: of-interest
-- Leads whose shown interest is within bounds.
SELECT l.id FROM lead AS l WHERE l.interest BETWEEN :least AND :most;

-- name: held-by
-- Leads held by a kind of holder.
SELECT l.id FROM lead AS l WHERE l.holder_kind = :holder_kind;

-- name: held-by-seller
-- Leads that a seller holds.
SELECT l.id FROM lead AS l WHERE l.holder_kind = 'seller' AND l.holder = :holder;

-- name: at-desk
-- Leads that a desk or somebody of it holds.
SELECT l.id FROM lead AS l WHERE l.holder_kind <> 'marketing' AND l.desk = :desk;

-- name: from-source
-- Leads first come through a source.
SELECT l.id FROM lead AS l WHERE l.first_source = :source;

-- name: in-country
-- Leads of accounts in a country.
SELECT l.id FROM lead AS l WHERE l.country = :country;

-- name: in-industry
-- Leads of accounts in an industry.
SELECT l.id FROM lead AS l WHERE l.industry = :industry;

-- name: of-persona
-- Leads that fit a buying persona best.
SELECT l.id FROM lead AS l WHERE l.persona = :persona;

-- name: on-topic
-- Leads with interest in a topic.
SELECT l.id FROM lead AS l WHERE l.topics @> ARRAY[:topic]::text[];

-- name: of-maturity
-- Leads that have come so far at least.
SELECT l.id FROM lead AS l WHERE l.maturity >= :maturity;

-- name: of-level
-- Leads whose answers amount to that much.
SELECT l.id FROM lead AS l WHERE l.level > 0 AND l.level = :level;

-- name: seen-since
-- Leads with an activity since then.
SELECT l.id FROM lead AS l WHERE coalesce(l.last_activity, 'epoch'::timestamptz) >= :seen_since;

-- name: not-seen-since
-- Leads without a known activity since then.
SELECT l.id FROM lead AS l WHERE coalesce(l.last_activity, 'epoch'::timestamptz) < :not_seen_since;

-- name: without-next-step
-- Leads that somebody of sales works on, and nobody has dated what comes next.
SELECT l.id FROM lead AS l
 WHERE l.holder_kind = 'seller' AND l.offer IS NULL AND l.stage = ANY (:worked::text[])
   AND NOT EXISTS (SELECT FROM step WHERE step.lead = l.id AND step.state = 0);

-- name: created-within
-- Leads that were new within a period.
SELECT l.id FROM lead AS l WHERE l.created >= :created_from AND l.created < :created_until;

-- name: entered-within
-- Leads that entered a stage within a period.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE NOT p.skipped AND p.stage = :entered_stage AND p.entered >= :entered_from AND p.entered < :entered_until);

-- name: entered-again
-- Leads that entered a stage within a period not for the first time in it.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE NOT p.skipped AND p.stage = :again_stage AND p.entered >= :again_from AND p.entered < :again_until
          AND p.before >= :again_day);

-- name: led-to
-- Leads that entered a stage within a period and were led from it to some others.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE NOT p.skipped AND p.stage = :led_stage AND p.entered >= :led_from AND p.entered < :led_until
          AND p.left_to = ANY (:led_to::text[]));

-- name: led-elsewhere
-- Leads that entered a stage within a period and were led from it to any but some others.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE NOT p.skipped AND p.stage = :else_stage AND p.entered >= :else_from AND p.entered < :else_until
          AND p.left_to <> '' AND p.left_to <> ALL (:else_not_to::text[]));

-- name: stayed-so-long
-- Leads that entered a stage within a period and left it after so long at least.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE NOT p.skipped AND p.stage = :stayed_stage AND p.entered >= :stayed_from AND p.entered < :stayed_until
          AND p."left" >= p.entered + :stayed_seconds * interval '1 second');

-- name: skipped-within
-- Leads that passed a stage by within a period.
SELECT l.id FROM lead AS l WHERE l.id IN (
       SELECT p.lead
         FROM passage AS p
        WHERE p.skipped AND p.stage = :skipped_stage AND p.entered >= :skipped_from AND p.entered < :skipped_until);
