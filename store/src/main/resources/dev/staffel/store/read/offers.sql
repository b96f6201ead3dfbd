-- Offers that wait for an answer, the nearest deadline first. Whose they are stands below as statements of their own, which are put
-- into the first two.

-- name: offers
-- A page of open offers.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.deadline IS NOT NULL
   AND (l.deadline, l.id) > (:deadline, :id)
   /* conditions */
 ORDER BY l.deadline, l.id
 LIMIT :limit;

-- name: offers-counted
-- How many offers are open.
SELECT count(*) AS count
  FROM lead AS l
 WHERE l.offer IS NOT NULL
   AND l.shown
   AND l.deadline IS NOT NULL
   /* conditions */;

-- name: of
-- Those that a person holds, or one of their desks.
SELECT FROM lead AS l
 WHERE l.holder_kind <> 'marketing'
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[])));

-- name: led
-- Those that a person has, or one of their desks, or anybody of the teams that they lead.
SELECT FROM lead AS l
 WHERE l.holder_kind <> 'marketing'
   AND ((l.holder = :member AND l.holder_kind = 'seller')
        OR (l.holder = '' AND l.holder_kind = 'desk' AND l.desk = ANY (:desks::text[]))
        OR l.desk = ANY (:led::text[]));

-- name: waiting
-- Those that no seller has: their desks hold them, or the heads after a missed deadline.
SELECT FROM lead AS l WHERE l.holder_kind IN ('desk', 'head') AND l.desk = ANY (:desks::text[]);

-- name: at
-- Those of some desks, whoever has them there.
SELECT FROM lead AS l
 WHERE l.holder_kind <> 'marketing'
   AND l.desk = ANY (:desks::text[])
   AND (:member = '' OR l.holder_kind = 'desk' OR l.holder = :member);

-- name: waiting-by-desk
-- How many open offers no seller has, by desk.
SELECT desk, count(*) AS count FROM lead
 WHERE offer IS NOT NULL AND shown AND holder_kind IN ('desk', 'head') AND deadline IS NOT NULL
 GROUP BY desk ORDER BY desk LIMIT 1000;

-- name: desk-of
-- The desk that a lead is with, whoever of it holds.
SELECT desk FROM lead WHERE id = :lead AND holder_kind <> 'marketing';

-- name: desks-of
-- The desks of a member.
SELECT desk FROM desk_member WHERE member = :member ORDER BY desk LIMIT 1000;

-- name: members-of
-- The members of a desk.
SELECT member FROM desk_member WHERE desk = :desk ORDER BY member LIMIT 1000;
