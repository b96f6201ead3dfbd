-- Returns that teach.

-- name: mqls
-- How many passages into a stage there are, up to so many.
SELECT count(*) AS n
FROM (SELECT FROM passage WHERE stage = :stage AND NOT skipped AND shown LIMIT :enough) AS passed;

-- name: answered
-- Answered handovers of two periods, of those that were not drawn for the control sample.
SELECT count(*) FILTER (WHERE day > :lately) AS lately, count(*) FILTER (WHERE day <= :lately) AS before
FROM handover_case
WHERE is_early_case AND day > :before;

-- name: answered-between
-- Of the answered handovers of a period, how many were returned; and how many of them came lately.
SELECT count(*) FILTER (WHERE day >= :from) AS answered, count(*) FILTER (WHERE day >= :from AND ending = 'returned') AS returned,
       count(*) FILTER (WHERE day >= :lately) AS lately
FROM handover_case
WHERE is_early_case AND day BETWEEN least(:from, :lately) AND :to;

-- name: returned
-- How many of them were returned for each reason.
SELECT reason, count(*) FILTER (WHERE day > :lately) AS lately, count(*) FILTER (WHERE day <= :lately) AS before
FROM handover_case
WHERE is_early_case AND day > :before AND ending = 'returned'
GROUP BY reason
ORDER BY reason;

-- name: returned-leads
-- The leads that were returned for some reasons lately, the newest first.
SELECT handover_case.lead, handover_case.reason, handover_case.handed_over, handover_case.ended, lead.company,
       concat_ws(' ', nullif(lead.first_name, ''), nullif(lead.last_name, '')) AS name
FROM handover_case JOIN lead ON lead.id = handover_case.lead
WHERE is_early_case AND day > :lately AND ending = 'returned' AND reason = ANY (:reasons::text[])
ORDER BY handover_case.ended DESC, handover_case.lead DESC LIMIT :limit;

-- name: change-add
-- A proposed change, unless one for that criterion is open.
INSERT INTO returns_change (criterion, against, edit, hits, cases, before_hits, before_cases, draft, replay, raised, raised_by)
VALUES (:criterion, :against, :edit, :hits, :cases, :before_hits, :before_cases, :draft, :replay, :now, :by)
ON CONFLICT (criterion) WHERE state = 'open' DO NOTHING
RETURNING id;

-- name: changes
-- Proposed changes with what both sides have answered, the newest first.
SELECT c.id, c.criterion, c.against, c.edit, c.hits, c.cases, c.before_hits, c.before_cases, c.draft, c.replay, c.state, c.raised,
       c.decided, a.side, a.accepts, a.because, a.name, a.at
FROM (SELECT id, criterion, against, edit, hits, cases, before_hits, before_cases, draft, replay, state, raised, decided
      FROM returns_change ORDER BY id DESC LIMIT :limit) AS c
LEFT JOIN returns_answer AS a ON a.change = c.id
ORDER BY c.id DESC, a.side;

-- name: change-lock
-- An open change, which nobody else answers until the transaction ends.
SELECT draft FROM returns_change WHERE id = :id AND state = 'open' FOR UPDATE;

-- name: answer
-- What a side says to a change.
INSERT INTO returns_answer (change, side, accepts, because, name, at)
VALUES (:change, :side, :accepts, :because, :name, :now)
ON CONFLICT (change, side) DO UPDATE
SET accepts = excluded.accepts, because = excluded.because, name = excluded.name, at = excluded.at;

-- name: answers
-- Whether both sides accept, and whether one declines.
SELECT count(*) FILTER (WHERE accepts) AS accepted, count(*) FILTER (WHERE NOT accepts) AS declined
FROM returns_answer WHERE change = :change;

-- name: change-decide
-- It is accepted or declined.
UPDATE returns_change SET state = :state, decided = :now WHERE id = :id;
