-- name: release
-- The behaviour number of the newest release that has decided here.
SELECT value::integer AS behaviour FROM setting WHERE name = 'behaviour';

-- name: raise
-- A newer release decides from here on.
UPDATE setting SET value = CAST(:behaviour AS text)
WHERE name = 'behaviour' AND value::integer < CAST(:behaviour AS integer);

-- name: keep-checkpoints
-- Keeps how leads stand that this release takes over, and what was decided about them so far.
INSERT INTO checkpoint (lead, position, created, version, behaviour, interest, process)
SELECT lead.id, lead.position, lead.created, lead.version, lead.behaviour, lead.interest, half.process
FROM unnest(:leads::bigint[], :halves::bytea[]) AS half (lead, process)
JOIN lead ON lead.id = half.lead
ON CONFLICT (lead) DO UPDATE
SET position = excluded.position, created = excluded.created, version = excluded.version,
    behaviour = excluded.behaviour, interest = excluded.interest, process = excluded.process;
DELETE FROM checkpoint_fact WHERE lead = ANY (:leads::bigint[]);
DELETE FROM checkpoint_passage WHERE lead = ANY (:leads::bigint[]);
DELETE FROM checkpoint_handover WHERE lead = ANY (:leads::bigint[]);
INSERT INTO checkpoint_fact SELECT * FROM fact WHERE lead = ANY (:leads::bigint[]);
INSERT INTO checkpoint_passage SELECT * FROM passage WHERE lead = ANY (:leads::bigint[]);
INSERT INTO checkpoint_handover SELECT * FROM handover WHERE lead = ANY (:leads::bigint[]);

-- name: checkpoints
-- How leads stood when the last release took over that decides differently.
SELECT lead, position, created, version, behaviour, interest, process FROM checkpoint
WHERE lead = ANY (:leads::bigint[]) ORDER BY lead;

-- name: checkpoint-facts
-- What had been decided about a lead by then.
SELECT position, at, ordinal, version, behaviour, content FROM checkpoint_fact
WHERE lead = :lead ORDER BY position, ordinal;
