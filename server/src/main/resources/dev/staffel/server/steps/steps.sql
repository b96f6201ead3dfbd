-- Dated steps, and the cadences of desks.

-- name: step
-- One step.
SELECT * FROM step WHERE id = :id;

-- name: lock-step
-- One step, for whoever changes it.
SELECT * FROM step WHERE id = :id FOR UPDATE;

-- name: steps-of
-- The open steps of a lead and the last that ended, the next one first.
(SELECT * FROM step WHERE lead = :lead AND state = 0 ORDER BY due, id LIMIT 50)
UNION ALL
(SELECT * FROM step WHERE lead = :lead AND state <> 0 ORDER BY ended DESC, id DESC LIMIT 10);

-- name: next-steps
-- The next open step of each of some leads.
SELECT DISTINCT ON (lead) * FROM step WHERE lead = ANY (:leads::bigint[]) AND state = 0 ORDER BY lead, due, id;

-- name: steps-mine
-- What somebody has to do, counted, and a page of it by the steps' numbers, the next one first: the open steps of the leads that
-- they hold, and those that name them. Without: how many leads they work on without a dated next step.
WITH held AS MATERIALIZED (
    SELECT step.id, step.due, step.staff, l.offer IS NULL AND l.stage = ANY (:worked::text[]) AS is_worked
    FROM lead AS l LEFT JOIN step ON step.lead = l.id AND step.state = 0
    WHERE l.holder = :member AND l.holder_kind = 'seller' AND l.shown
), mine AS MATERIALIZED (
    SELECT id, due FROM held WHERE id IS NOT NULL AND staff IS NULL
    UNION ALL
    SELECT step.id, step.due FROM step JOIN lead AS l ON l.id = step.lead AND l.holder_kind <> 'marketing'
    WHERE step.staff = :staff AND step.state = 0
)
SELECT count(*) FILTER (WHERE due < :day) AS overdue,
       count(*) FILTER (WHERE due >= :day AND due < :next_day) AS today,
       count(*) AS "all",
       (SELECT count(*) FROM held WHERE is_worked AND id IS NULL) AS without,
       ARRAY(SELECT id FROM mine WHERE (due, id) > (:due, :id) ORDER BY due, id LIMIT :limit)::text[] AS page
FROM mine;

-- name: steps-named
-- Some steps, the next one first.
SELECT * FROM step WHERE id = ANY (:ids::bigint[]) ORDER BY due, id;

-- name: steps-open
-- A page of all open steps of leads that are not with marketing, the next one first.
SELECT step.* FROM step JOIN lead AS l ON l.id = step.lead AND l.holder_kind <> 'marketing'
WHERE step.state = 0 AND (step.due, step.id) > (:due, :id) ORDER BY step.due, step.id LIMIT :limit;

-- name: first-steps-lock
-- Whether this transaction is the one that looks for leads without a first step.
SELECT pg_try_advisory_xact_lock(7829370) AS free;

-- name: without-first-step
-- Leads that a seller works on, one or all, and nobody has dated anything for since they came to their holder; seller by seller,
-- because whose days have room is asked once for each.
SELECT l.id, l.desk, l.holder FROM lead AS l
WHERE l.shown AND l.holder_kind = 'seller' AND l.offer IS NULL AND l.stage = ANY (:worked::text[])
  AND (:lead::bigint = 0 OR l.id = :lead::bigint)
  AND NOT EXISTS (SELECT FROM step WHERE step.lead = l.id AND step.state = 0)
  AND NOT EXISTS (SELECT FROM step WHERE step.lead = l.id AND step.made >=
                    (SELECT max(fact.at) FROM fact WHERE fact.lead = l.id AND fact.kind = 'holder'))
ORDER BY l.holder, l.id LIMIT :limit;

-- name: steps-ahead
-- When the open steps of the leads that somebody holds are due, the next one first.
SELECT step.due FROM lead AS l JOIN step ON step.lead = l.id AND step.state = 0 AND step.due >= :since
WHERE l.holder = :member AND l.holder_kind = 'seller' ORDER BY step.due LIMIT :limit;

-- name: add-step
-- A new step.
INSERT INTO step (lead, made_for, kind, due, timed, ends, staff, what, place, attempt, since, looked, follows, dated, made, made_by,
                  invites_person, invites_holder)
VALUES (:lead, :lead, :kind, :due, :timed, :ends, :staff, :what, :place, :attempt, :since,
        coalesce((SELECT position FROM lead WHERE id = :lead), 0), :follows, :dated, :now, :by, :person, :holder)
RETURNING *;

-- name: end-step
-- Says what came of an open step.
UPDATE step SET state = :state, outcome = :outcome, note = :note, position = :position, ended = :now, ended_by = :by,
                sequence = sequence + CASE WHEN :state = 2 AND kind = 'meeting' THEN 1 ELSE 0 END
WHERE id = :id AND state = 0;

-- name: end-all
-- Puts away what was still open of a lead, because something new begins.
UPDATE step SET state = 2, outcome = '', ended = :now, ended_by = :by,
                sequence = sequence + CASE WHEN kind = 'meeting' THEN 1 ELSE 0 END
WHERE lead = :lead AND state = 0 AND kind <> 'meeting';

-- name: reopen-step
-- Takes back what came of a step.
UPDATE step SET state = 0, outcome = '', note = '', position = NULL, ended = NULL, ended_by = '', dated = :dated,
                sequence = sequence + CASE WHEN state = 2 AND kind = 'meeting' THEN 1 ELSE 0 END
WHERE id = :id AND state <> 0;

-- name: follower
-- The step that an outcome has brought, if any.
SELECT * FROM step WHERE follows = :id ORDER BY id LIMIT 1;

-- name: remove-step
-- Takes a step away that nobody has touched.
DELETE FROM step WHERE id = :id AND state = 0;

-- name: move-step
-- Another day or hour.
UPDATE step SET due = :due, timed = :timed, ends = :ends, postponed = postponed + 1,
                sequence = sequence + CASE WHEN kind = 'meeting' THEN 1 ELSE 0 END
WHERE id = :id AND state = 0;

-- name: to-look-at
-- Open attempts whose lead has been folded further since answers were last looked for, and up to where.
SELECT step.*, l.position AS folded FROM step JOIN lead AS l ON l.id = step.lead AND l.position > step.looked
WHERE step.state = 0 AND step.attempt IS NOT NULL ORDER BY step.id LIMIT :limit;

-- name: look
-- Answers have been looked for up to a position.
UPDATE step SET looked = :position WHERE id = :id AND state = 0;

-- name: answered
-- The person has answered: the attempts end, and the step is due now.
UPDATE step SET answered = :activity, attempt = NULL, looked = :position,
                timed = timed OR due > :now::timestamptz, due = least(due, :now::timestamptz)
WHERE id = :id AND state = 0 AND attempt IS NOT NULL;

-- name: cadence
-- The cadence of a desk, where it has one of its own.
SELECT kinds, days::text[] AS days, answers FROM cadence WHERE desk = :desk;

-- name: keep-cadence
-- Sets the cadence of a desk.
INSERT INTO cadence (desk, kinds, days, answers) VALUES (:desk, :kinds, :days, :answers)
ON CONFLICT (desk) DO UPDATE SET kinds = excluded.kinds, days = excluded.days, answers = excluded.answers;

-- name: drop-cadence
-- Goes back to the shipped cadence.
DELETE FROM cadence WHERE desk = :desk;
