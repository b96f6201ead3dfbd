-- Twenty thousand open leads that fifty sellers hold, one in twenty of them offered, most with a dated step.

-- name: many-leads
-- Leads of each seller in turn, in each stage in turn.
INSERT INTO lead (id, position, created, at, stage_since, deadline, version, behaviour, interest, interest_day, offer, matched,
                  known, maturity, first_source, last_source, shown, grade, stage, holder_kind, desk, holder,
                  persona, sort_name, first_name, last_name, email, phone, title, company, country,
                  first_campaign, last_campaign, topics, topic_interest, state, search)
SELECT n, n, :now, :now, :now, CASE WHEN n % 20 = 0 THEN :now::timestamptz END, 1, 1, n % 97, 0, CASE WHEN n % 20 = 0 THEN 1 END,
       0, 0, 0, 0, 0, true, '?', (ARRAY['sal', 'sql', 'opportunity'])[1 + n % 3], 'seller', 'sales', 'seller-' || n / 7 % 50,
       '', '', '', 'Lead ' || n, '', '', '', '', '', '', '', '{}', '{}', '', ''
  FROM generate_series(1, 20000) AS n;
INSERT INTO step (lead, made_for, kind, due, timed, what, place, made, made_by)
SELECT l.id, l.id, 'call', :now::timestamptz + make_interval(mins => l.id::int % 1000), false, '', '', :now, l.holder
  FROM lead AS l
 WHERE l.id % 20 > 1;

-- name: analyze
-- Lets the planner know the tables.
ANALYZE lead;
ANALYZE step;

-- name: plan-of-a-list
-- How the list of a seller's leads in a stage is read.
EXPLAIN
SELECT l.id
  FROM lead AS l
 WHERE l.shown AND (l.holder_kind = 'seller' AND l.holder = 'seller-7') AND (l.stage = ANY ('{sal}'))
   AND (l.interest, l.id) < (90, 19000)
 ORDER BY l.interest DESC, l.id DESC
 LIMIT 51;

-- name: plan-of-offers
-- How the count of a seller's open offers is read, which every page shows.
EXPLAIN
SELECT count(*) AS count
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND l.deadline IS NOT NULL
   AND ((l.holder = 'seller-7' AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY ('{sales}')));

-- name: plan-of-steps
-- How the open steps of a seller's leads are found.
EXPLAIN
SELECT step.id, step.due FROM lead AS l JOIN step ON step.lead = l.id AND step.state = 0 AND step.staff IS NULL
WHERE l.holder = 'seller-7' AND l.holder_kind = 'seller' AND l.shown;
