-- Lists of leads: a page of each stage by an index, merged; searches; counts.

-- name: leads-by-interest
-- A page of leads of some stages, most interest first.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM unnest(:stages::text[]) AS wanted (stage)
 CROSS JOIN LATERAL (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND l.stage = wanted.stage COLLATE "C"
       AND (l.interest, l.id) < (:interest, :id)
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
     ORDER BY l.interest DESC, l.id DESC
     LIMIT :limit) AS l
 ORDER BY l.interest DESC, l.id DESC
 LIMIT :limit;

-- name: leads-by-activity
-- A page of leads of some stages, the latest activity first.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM unnest(:stages::text[]) AS wanted (stage)
 CROSS JOIN LATERAL (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND l.stage = wanted.stage COLLATE "C"
       AND (coalesce(l.last_activity, 'epoch'), l.id) < (:activity, :id)
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
     ORDER BY l.last_activity DESC NULLS LAST, l.id DESC
     LIMIT :limit) AS l
 ORDER BY l.last_activity DESC NULLS LAST, l.id DESC
 LIMIT :limit;

-- name: leads-by-created
-- A page of leads of some stages, newest first.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM unnest(:stages::text[]) AS wanted (stage)
 CROSS JOIN LATERAL (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND l.stage = wanted.stage COLLATE "C"
       AND (l.created, l.id) < (:created, :id)
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
     ORDER BY l.created DESC, l.id DESC
     LIMIT :limit) AS l
 ORDER BY l.created DESC, l.id DESC
 LIMIT :limit;

-- name: leads-by-name
-- A page of leads of some stages, by name.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM unnest(:stages::text[]) AS wanted (stage)
 CROSS JOIN LATERAL (
    SELECT *
      FROM lead AS l
     WHERE l.shown
       AND l.stage = wanted.stage COLLATE "C"
       AND (l.sort_name, l.id) > (:name COLLATE "C", :id)
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
     ORDER BY l.sort_name, l.id
     LIMIT :limit) AS l
 ORDER BY l.sort_name, l.id
 LIMIT :limit;

-- name: leads-found
-- A page of the leads that a search finds, most interest first.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.shown
   AND l.search @@ to_tsquery('simple', :query)
   AND (cardinality(:stages::text[]) = 0 OR l.stage = ANY (:stages::text[]))
   AND (l.interest, l.id) < (:interest, :id)
   AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
 ORDER BY l.interest DESC, l.id DESC
 LIMIT :limit;

-- name: lead-row
-- One lead as lists show it.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.id = :id;

-- name: stages
-- The stages in which there are leads, by jumping from one to the next in an index.
WITH RECURSIVE found AS (
    (SELECT stage FROM lead WHERE shown ORDER BY stage LIMIT 1)
    UNION ALL
    SELECT (SELECT l.stage FROM lead AS l WHERE l.shown AND l.stage > found.stage ORDER BY l.stage LIMIT 1)
      FROM found
     WHERE found.stage IS NOT NULL)
SELECT stage
  FROM found
 WHERE stage IS NOT NULL
 ORDER BY stage;

-- name: leads-counted
-- How many leads there are, up to a bound.
SELECT count(*) AS count
  FROM (
    SELECT 1
      FROM lead AS l
     WHERE l.shown
       AND (:query = '' OR l.search @@ to_tsquery('simple', :query))
       AND (cardinality(:stages::text[]) = 0 OR l.stage = ANY (:stages::text[]))
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source)
     LIMIT :most) AS counted;

-- name: leads-sampled
-- How many leads there are, judged from one in a hundred pages of the table.
SELECT 100 * count(*) AS count
  FROM lead AS l TABLESAMPLE SYSTEM (1)
 WHERE l.shown
       AND (:query = '' OR l.search @@ to_tsquery('simple', :query))
       AND (cardinality(:stages::text[]) = 0 OR l.stage = ANY (:stages::text[]))
       AND (cardinality(:grades::text[]) = 0 OR l.grade = ANY (:grades::text[]))
       AND (:holder_kind = '' OR l.holder_kind = :holder_kind)
       AND (:desk = '' OR l.desk = :desk)
       AND (:holder = '' OR l.holder = :holder)
       AND (:country = '' OR l.country = :country)
       AND l.maturity >= :maturity
       AND (:source = 0 OR l.first_source = :source);
