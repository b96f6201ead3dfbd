-- What marketing owes, the nearest deadline first.

-- name: owed
-- A page of the leads for which marketing owes something.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version,
       l.owed_until
  FROM lead AS l
 WHERE l.owed_until IS NOT NULL
   AND l.shown
   AND (l.owed_until, l.id) > (:until, :id)
 ORDER BY l.owed_until, l.id
 LIMIT :limit;

-- name: owed-counted
-- For how many leads marketing owes something, how many of them too late, and the nearest deadline.
SELECT count(*) AS count,
       count(*) FILTER (WHERE owed_until <= :now) AS late,
       min(owed_until) AS first
  FROM lead
 WHERE owed_until IS NOT NULL AND shown;
