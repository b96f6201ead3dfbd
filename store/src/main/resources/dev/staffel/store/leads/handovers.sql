-- Handovers, written by the fold.

-- name: handover-before
-- Of leads with new decisions: their last handover, and how they came to the stage that they stood in.
SELECT wanted.lead AS of_lead, last.lead, last.position, last.ordinal, last.way, last.desk, last.accepted, last.qualified,
       last.won, last.ended, last.accepted_later, last.recycled, last.ending, last.reason, last.meter,
       stood.stage, stood.cause, stood.version AS entered_version
FROM unnest(:leads::bigint[], :positions::bigint[]) AS wanted (lead, position)
LEFT JOIN LATERAL (
    SELECT handover.* FROM handover WHERE handover.lead = wanted.lead
    ORDER BY handover.position DESC, handover.ordinal DESC LIMIT 1) AS last ON true
LEFT JOIN LATERAL (
    SELECT passage.stage, passage.cause, passage.version FROM passage
    WHERE passage.lead = wanted.lead AND passage.position < wanted.position AND NOT passage.skipped
    ORDER BY passage.position DESC, passage.place DESC LIMIT 1) AS stood ON true
ORDER BY wanted.lead;

-- name: handover-course
-- What became of a handover since.
UPDATE handover
SET desk = :desk, accepted = :accepted, qualified = :qualified, won = :won, ended = :ended, accepted_later = :later,
    recycled = :recycled, ending = :ending, reason = :reason, meter = :meter
WHERE lead = :lead AND position = :position AND ordinal = :ordinal;

-- name: handover-later
-- Tells a lead's handovers of before that it was accepted in the end.
UPDATE handover SET accepted_later = :at
WHERE lead = :lead AND position < :position AND recycled AND accepted_later IS NULL;

-- name: handover-show
-- Leaves a lead's handovers out while it is merged into another.
UPDATE handover SET shown = :shown WHERE lead = :lead AND shown <> :shown;

-- name: copy-handovers
-- Takes handovers in.
COPY handover (lead, position, handed_over, accepted, qualified, won, ended, accepted_later, day, signal_day, version, source,
               interest, ordinal, maturity, recycled, shown, way, ending, desk, grade, persona, topic, reason, meter)
FROM STDIN (FORMAT binary);

-- name: handovers-lock
-- Where the reading of leads folded long ago stands; nothing when it is done, or another process is at it.
SELECT position FROM fold_cursor WHERE name = 'handovers' FOR UPDATE SKIP LOCKED;

-- name: handovers-next
-- The next leads that have ever passed from one stage to another or been offered; what a checkpoint keeps stays as it is.
SELECT lead.id FROM lead
WHERE lead.id > :after AND NOT EXISTS (SELECT FROM checkpoint WHERE checkpoint.lead = lead.id)
  AND EXISTS (SELECT FROM fact WHERE fact.lead = lead.id AND fact.kind IN ('passed', 'offered'))
ORDER BY lead.id LIMIT :limit;

-- name: handovers-forget
-- Takes these leads' handovers out, to be written anew.
DELETE FROM handover WHERE lead = ANY (:leads::bigint[]);

-- name: handovers-move
-- Moves the cursor on.
UPDATE fold_cursor SET position = :position WHERE name = 'handovers';

-- name: handovers-done
-- No lead is left to be read.
DELETE FROM fold_cursor WHERE name = 'handovers';
