-- Offers that wait for an answer, the nearest deadline first.

-- name: offers-all
-- A page of all open offers.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.deadline IS NOT NULL
   AND (l.deadline, l.id) > (:deadline, :id)
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-of
-- A page of the open offers that a person holds, or one of their desks.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND (l.deadline, l.id) > (:deadline, :id)
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[])))
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-all-counted
-- How many offers are open.
SELECT count(*) AS count FROM lead WHERE offer IS NOT NULL AND shown AND deadline IS NOT NULL;

-- name: desk-of
-- The desk that a lead is with, whoever of it holds.
SELECT desk FROM lead WHERE id = :lead AND holder_kind <> 'marketing';

-- name: offers-of-counted
-- How many open offers a person holds, or one of their desks.
SELECT count(*) AS count
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND l.deadline IS NOT NULL
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[])));

-- name: desks-of
-- The desks of a member.
SELECT desk FROM desk_member WHERE member = :member ORDER BY desk LIMIT 1000;

-- name: offers-waiting
-- A page of the open offers that no seller has: their desks hold them, or the heads after a missed deadline.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind IN ('desk', 'head')
   AND l.desk = ANY (:desks::text[])
   AND (l.deadline, l.id) > (:deadline, :id)
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-waiting-counted
-- How many open offers no seller has, by desk.
SELECT desk, count(*) AS count FROM lead
 WHERE offer IS NOT NULL AND shown AND holder_kind IN ('desk', 'head') AND deadline IS NOT NULL
 GROUP BY desk ORDER BY desk LIMIT 1000;

-- name: offers-at
-- A page of the open offers of some desks, whoever has them there.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND l.desk = ANY (:desks::text[])
   AND (:member = '' OR l.holder_kind = 'desk' OR l.holder = :member)
   AND (l.deadline, l.id) > (:deadline, :id)
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-at-counted
-- How many open offers some desks have.
SELECT count(*) AS count FROM lead
 WHERE offer IS NOT NULL AND shown AND holder_kind <> 'marketing' AND deadline IS NOT NULL
   AND desk = ANY (:desks::text[])
   AND (:member = '' OR holder_kind = 'desk' OR holder = :member);

-- name: members-of
-- The members of a desk.
SELECT member FROM desk_member WHERE desk = :desk ORDER BY member LIMIT 1000;

-- name: offers-led
-- A page of the open offers that a person has, or one of their desks, or anybody of the teams that they lead.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND (l.deadline, l.id) > (:deadline, :id)
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[]))
        OR l.desk = ANY (:led::text[]))
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-led-counted
-- How many open offers a person has, or one of their desks, or anybody of the teams that they lead.
SELECT count(*) AS count
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.holder_kind <> 'marketing'
   AND l.deadline IS NOT NULL
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[]))
        OR l.desk = ANY (:led::text[]));
