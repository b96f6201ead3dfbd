-- name: empty
-- As after the migrations.
SELECT setval('signal_position', 1, false);
TRUNCATE routed, asked, absence, holiday, working_hours, working_place, desk_takes, signal, subject, link, born, merge, batch, struck, parked, proposal, erased, erasure, crumb, rejected,
         rejected_day, playbook_version, shape, lead, fact, passage, handover, effect, fold_cursor, shape_day, draft, draft_past, signature, deputy,
         draft_replay, replay, replay_lead, replay_level, replay_shift, judging, judging_lead, judgement, agenda, returns_change, returns_answer, review, review_answer, team_figures,
         opportunity, opportunity_lead, opportunity_change,
         opportunity_offer, opportunity_position, opportunity_document, installed_product, referral;
TRUNCATE step, cadence, checkpoint, checkpoint_fact, checkpoint_passage, checkpoint_handover, objection_case, objection_answer, objection,
         nightly_check, nightly_difference;
UPDATE setting SET value = '1' WHERE name = 'behaviour';
DELETE FROM source WHERE id > 10;

-- name: publish
-- A playbook of which only the number matters.
INSERT INTO playbook_version (number, text, in_force_from, published_by, note)
VALUES (:number, 'none', 'epoch', 'test', '') ON CONFLICT DO NOTHING;

-- name: leads-of
-- The leads to which a subject's rows belong from a position on.
SELECT link.lead FROM link JOIN subject ON subject.id = link.subject
WHERE subject.kind = :kind AND subject.value = :value AND :position >= link.from_position
  AND :position < link.to_position AND link.known_to = 9223372036854775807
ORDER BY link.lead;

-- name: count
-- How many rows there are.
SELECT count(*) AS n FROM signal;

-- name: born
-- Who is a lead.
SELECT lead FROM born WHERE gone IS NULL ORDER BY lead;

-- name: proposals
-- What is proposed, in a word.
SELECT kind || ' ' || lead || ' ' || other || ' ' || attribute || ' ' || value || ' ' || automatic AS text
FROM proposal ORDER BY id;

-- name: recasts
-- For which leads evidence is to be counted anew.
SELECT -subject AS lead FROM signal WHERE kind = 9 ORDER BY position;

-- name: signals
-- The log from a position on.
SELECT signal.position, signal.kind, signal.subject, coalesce(shape.event, '') AS event
FROM signal LEFT JOIN shape ON shape.id = signal.shape
WHERE signal.position > :after ORDER BY signal.position;

-- name: withdraw
-- As before the first playbook.
DELETE FROM playbook_version;

-- name: rejected-count
-- How many events were refused.
SELECT sum(events)::bigint AS n FROM rejected_day;

-- name: rejected
-- Why events were refused.
SELECT reason FROM rejected ORDER BY id;

-- name: log
-- The whole log.
SELECT position, subject, kind, shape, thousandths, happened, received, history, version, content
FROM signal ORDER BY position;

-- name: contents
-- All that each row says but its position.
SELECT row(subject, thousandths, happened, received, hash, shape, version, batch, source, kind, history, content,
           message_id, display)::text AS text
FROM signal ORDER BY position;

-- name: links
-- All links, also those no longer known.
SELECT subject, lead, from_position, to_position, known_from, known_to FROM link ORDER BY subject, known_from;

-- name: born-at
-- From which position on a person is a lead.
SELECT position FROM born WHERE lead = :lead;
