-- The library of objections, and what was raised by whom.

-- name: objections
-- All objections, those raised most first.
SELECT o.id, o.words, o.tags, o.retired,
       (SELECT count(*) FROM objection_case AS c
         WHERE c.objection = o.id AND NOT EXISTS (SELECT FROM struck WHERE struck.position = c.position)) AS raised
  FROM objection AS o
 ORDER BY o.retired, raised DESC, o.words, o.id
 LIMIT 500;

-- name: answers
-- All answers with what became of them.
SELECT a.id, a.objection, a.words, a.retired,
       count(c.position) FILTER (WHERE c.worked) AS hits,
       count(c.position) FILTER (WHERE c.worked IS NOT NULL) AS cases,
       count(c.position) AS used
  FROM objection_answer AS a
  LEFT JOIN objection_case AS c ON c.answer = a.id AND NOT EXISTS (SELECT FROM struck WHERE struck.position = c.position)
 GROUP BY a.id, a.objection, a.words, a.retired
 ORDER BY a.retired, hits DESC, cases, a.id
 LIMIT 5000;

-- name: add-objection
-- A new objection.
INSERT INTO objection (words, tags) VALUES (:words, :tags::text[]) RETURNING id;

-- name: change-objection
-- Other words, tags or state of an objection.
UPDATE objection SET words = :words, tags = :tags::text[], retired = :retired WHERE id = :id;

-- name: add-answer
-- A new answer.
INSERT INTO objection_answer (objection, words) VALUES (:objection, :words) RETURNING id;

-- name: change-answer
-- Other words or another state of an answer.
UPDATE objection_answer SET words = :words, retired = :retired WHERE id = :id AND objection = :objection;

-- name: raise
-- Keeps beside the signal of that message which objection it is about.
INSERT INTO objection_case (position, objection, answer, worked, raised)
SELECT position, :objection::bigint, :answer::bigint, :worked::boolean, happened
  FROM signal
 WHERE source = :source AND message_id = :message;

-- name: outcome
-- What came of an answer.
UPDATE objection_case SET worked = :worked::boolean WHERE position = :position AND answer IS NOT NULL;

-- name: of-lead
-- What a lead has objected, the latest first; what leads merged into it have among it.
SELECT c.position, c.objection, o.words, c.answer, a.words AS answered, c.worked::text AS worked, c.raised, s.display
  FROM (
    SELECT subject, from_position, to_position FROM link WHERE lead = :lead AND known_to = 9223372036854775807
    UNION ALL
    SELECT -:lead::bigint, 0, 9223372036854775807) AS part
  JOIN signal AS s ON s.subject = part.subject AND s.position >= part.from_position AND s.position < part.to_position
  JOIN objection_case AS c ON c.position = s.position
  JOIN objection AS o ON o.id = c.objection
  LEFT JOIN objection_answer AS a ON a.id = c.answer
 WHERE NOT EXISTS (SELECT FROM struck WHERE struck.position = c.position)
 ORDER BY c.position DESC
 LIMIT 200;

-- name: cases
-- Who has raised an objection, or was given one of its answers, the latest first.
SELECT c.position, l.id AS lead, c.answer, a.words AS answered, c.worked::text AS worked, c.raised, s.display
  FROM objection_case AS c
  JOIN signal AS s ON s.position = c.position
  JOIN LATERAL (
    SELECT -s.subject AS lead WHERE s.subject < 0 AND NOT EXISTS (
        SELECT FROM link WHERE link.subject = s.subject AND link.known_to = 9223372036854775807)
    UNION
    SELECT link.lead FROM link
     WHERE link.subject = s.subject AND link.known_to = 9223372036854775807
       AND link.from_position <= s.position AND link.to_position > s.position) AS whose ON true
  JOIN lead AS l ON l.id = whose.lead AND l.merged_into IS NULL
  LEFT JOIN objection_answer AS a ON a.id = c.answer
 WHERE c.objection = :objection
   AND (:answer::bigint = 0 OR c.answer = :answer)
   AND (:worked::text = '' OR (:worked = 'known' AND c.worked IS NOT NULL) OR (:worked = 'yes' AND c.worked))
   AND NOT EXISTS (SELECT FROM struck WHERE struck.position = c.position)
 ORDER BY c.position DESC
 LIMIT 500;
