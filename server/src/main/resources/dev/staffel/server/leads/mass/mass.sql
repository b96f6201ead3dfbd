-- Actions on many leads.

-- name: mass-add
-- Keeps what is to be done.
INSERT INTO mass_action (kind, staff, desk, seller, stage, text, query, undoes, total)
VALUES (:kind, :staff, :desk, :seller, :stage, :text, :query, :undoes, 0)
RETURNING id;

-- name: mass-add-leads
-- Keeps with which leads.
INSERT INTO mass_action_lead (action, lead)
SELECT :action::integer, chosen.lead FROM unnest(:leads::bigint[]) AS chosen (lead)
ON CONFLICT DO NOTHING;

-- name: mass-add-undone
-- Keeps which leads an action takes back: those that the other one was done with.
INSERT INTO mass_action_lead (action, lead, position, was, became)
SELECT :action::integer, done.lead, done.position, done.was, done.became
  FROM mass_action_lead AS done
 WHERE done.action = :undoes AND done.state = 1;

-- name: mass-total
-- Counts the leads once they are all there.
UPDATE mass_action
   SET total = (SELECT count(*) FROM mass_action_lead AS chosen WHERE chosen.action = mass_action.id)
 WHERE id = :id
RETURNING total;

-- name: mass-one
-- One action.
SELECT id, kind, state, staff, asked_on, desk, seller, stage, text, undoes, total, ended FROM mass_action WHERE id = :id;

-- name: mass-latest
-- The latest actions.
SELECT id, kind, state, staff, asked_on, desk, seller, stage, text, undoes, total, ended
  FROM mass_action
 ORDER BY id DESC
 LIMIT :limit;

-- name: mass-undoing
-- The action that takes another one back.
SELECT id FROM mass_action WHERE undoes = :id ORDER BY id DESC LIMIT 1;

-- name: mass-take
-- Takes an action to work on it, unless another process does; a process that has given no sign for a while does no more.
UPDATE mass_action
   SET state = 'running', beat = now()
 WHERE id = (
    SELECT id
      FROM mass_action
     WHERE state = 'waiting' OR (state = 'running' AND beat < now() - interval '30 seconds')
     ORDER BY id
     LIMIT 1
       FOR UPDATE SKIP LOCKED)
RETURNING id;

-- name: mass-beat
-- Gives a sign that somebody is at work, and tells whether to stop.
UPDATE mass_action SET beat = now() WHERE id = :id RETURNING stop_wanted;

-- name: mass-end
-- There is nothing left to do, or somebody stopped it.
UPDATE mass_action SET state = :state, ended = now() WHERE id = :id;

-- name: mass-stop
-- Asks to stop.
UPDATE mass_action SET stop_wanted = true WHERE id = :id AND state IN ('waiting', 'running');

-- name: mass-open-leads
-- The next leads that an action has not been done with.
SELECT lead, position, was, became
  FROM mass_action_lead
 WHERE action = :action AND state = 0
 ORDER BY lead
 LIMIT :limit;

-- name: mass-lead-done
-- What became of a lead.
UPDATE mass_action_lead
   SET state = :state, position = :position, was = :was, became = :became, reason = :reason
 WHERE action = :action AND lead = :lead;

-- name: mass-counts
-- How many leads it was done with, and how many it could not be done with.
SELECT count(*) FILTER (WHERE state = 1) AS done, count(*) FILTER (WHERE state = 2) AS refused
  FROM mass_action_lead
 WHERE action = :action;

-- name: mass-refused
-- The leads that it could not be done with, and why.
SELECT lead, reason FROM mass_action_lead WHERE action = :action AND state = 2 ORDER BY lead LIMIT :limit;
