-- One lead: as it is stored, what was decided, what happened.

-- name: lead-record
-- A lead as it is stored.
SELECT l.id, l.first_name, l.last_name, l.email, l.phone, l.title, l.company, l.country, l.industry, l.stage, l.stage_since,
       l.holder_kind, l.desk, l.holder, l.deadline, l.interest, l.interest_day, l.grade, l.persona, l.maturity, l.level,
       l.topics, l.topic_interest::text[] AS topic_points, l.created, l.last_activity, l.first_source, l.sort_name, l.version,
       l.state, l.position, l.at
  FROM lead AS l
 WHERE l.id = :lead;

-- name: lead-facts
-- What was decided about a lead, the oldest first.
SELECT position, ordinal, at, version, behaviour, content
  FROM fact
 WHERE lead = :lead
 ORDER BY position, ordinal
 LIMIT 2000;

-- name: lead-rows
-- What happened with a lead, the latest first: rows of its subjects while they were linked to it, and its own. Which of them is
-- said by one of the conditions below.
SELECT s.position, s.kind, s.shape, s.thousandths, s.happened, s.received, s.history, s.version, s.content,
       o.name AS source, (k.position IS NOT NULL OR b.struck_position IS NOT NULL) AS struck, s.display
  FROM (
    SELECT n.*
      FROM (
        SELECT subject, from_position, to_position FROM link WHERE lead = :lead AND known_to = 9223372036854775807
        UNION ALL
        SELECT -:lead::bigint, 0, 9223372036854775807) AS part
     CROSS JOIN LATERAL (
        SELECT *
          FROM signal
         WHERE signal.subject = part.subject
           AND signal.position >= part.from_position
           AND signal.position < part.to_position
           /* conditions */
         ORDER BY signal.position DESC
         LIMIT :limit) AS n) AS s
  JOIN source AS o ON o.id = s.source
  LEFT JOIN struck AS k ON k.position = s.position
  LEFT JOIN batch AS b ON b.id = s.batch
 ORDER BY s.position DESC
 LIMIT :limit;

-- name: before
-- Those before a position of the log.
SELECT FROM signal WHERE signal.position < :before;

-- name: learned
-- What was learned.
SELECT FROM signal WHERE signal.kind = 1;

-- name: lead-signals
-- How many signals there are of a lead.
SELECT count(DISTINCT signal.position) AS count
  FROM (
    SELECT subject, from_position, to_position FROM link WHERE lead = :lead AND known_to = 9223372036854775807
    UNION ALL
    SELECT -:lead::bigint, 0, 9223372036854775807) AS part
  JOIN signal ON signal.subject = part.subject
             AND signal.position >= part.from_position
             AND signal.position < part.to_position;

-- name: lead-states
-- The stored forms of some leads.
SELECT id, version, state
  FROM lead
 WHERE id = ANY (:leads::bigint[])
 ORDER BY id
 LIMIT 1000;
