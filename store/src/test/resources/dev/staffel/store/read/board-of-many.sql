-- Ten thousand leads of a board, in four stages, half of those that sales works on held by each of two sellers.

-- name: many-leads
-- Leads in turn in each of the stages; their interest repeats, so that pages end among equal ones.
INSERT INTO lead (id, position, created, at, stage_since, version, behaviour, interest, interest_day, matched, known,
                  maturity, first_source, last_source, shown, grade, stage, holder_kind, desk, holder,
                  persona, sort_name, first_name, last_name, email, phone, title, company, country,
                  first_campaign, last_campaign, topics, topic_interest, state, search)
SELECT n, n, :now, :now, :now, 1, 1, n % 97, 0, 0, 0, 0, 0, 0, true, '?', (:stages::text[])[1 + n % 4],
       CASE WHEN n % 4 < 2 THEN 'marketing' ELSE 'seller' END, CASE WHEN n % 4 < 2 THEN '' ELSE 'sales' END,
       CASE WHEN n % 4 < 2 THEN '' WHEN n % 8 < 4 THEN 'sam' ELSE 'sue' END,
       '', '', '', 'Lead ' || n, '', '', '', '', '', '', '', '{}', '{}', '', ''
  FROM generate_series(1, :leads::integer) AS n;

-- name: some-steps
-- A dated step for every second lead of the last stage, and two for some of them.
INSERT INTO step (lead, made_for, kind, due, timed, what, place, made, made_by)
SELECT l.id, l.id, 'call', :now, false, '', '', :now, 'sam'
  FROM lead AS l, generate_series(1, 2) AS again
 WHERE l.stage = 'sql' AND l.id % 8 = 3 AND (again = 1 OR l.id % 3 = 0);

-- name: analyze
-- Lets the planner know the table.
ANALYZE lead;

-- name: plan-of-a-page
-- How a page of a column is read.
EXPLAIN
SELECT l.id
  FROM lead AS l
 WHERE l.shown AND l.stage = 'sal' AND (l.interest, l.id) < (50, 5000)
 ORDER BY l.interest DESC, l.id DESC
 LIMIT 51;
