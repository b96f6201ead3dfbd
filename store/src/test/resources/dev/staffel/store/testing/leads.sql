-- name: lead
-- A lead's row.
SELECT * FROM lead WHERE id = :lead;

-- name: exists
-- Whether there is such a row.
SELECT EXISTS (SELECT FROM lead WHERE id = :lead) AS found;

-- name: facts
-- What was decided about a lead.
SELECT kind FROM fact WHERE lead = :lead ORDER BY position, ordinal;

-- name: all-facts
-- What was decided about anybody.
SELECT lead, position, ordinal, content FROM fact ORDER BY lead, position, ordinal;

-- name: passages
-- How a lead passed.
SELECT stage, skipped, "left" IS NULL AS open FROM passage WHERE lead = :lead ORDER BY position, place;

-- name: effects
-- What is to be done outside.
SELECT kind FROM effect WHERE lead = :lead ORDER BY position, ordinal;

-- name: parked
-- Why rows are set aside.
SELECT position, reason FROM parked ORDER BY position;

-- name: all-leads
-- Leads as lists and pages read them, but for what the time of looking decides: when one is asked again, and as of which
-- day interest is shown.
SELECT (to_jsonb(lead) - 'wake_at' - 'interest' - 'interest_day' - 'topic_interest' - 'topics' - 'maturity')::text AS text
FROM lead ORDER BY id;

-- name: all-passages
-- How all passed.
SELECT passage::text AS text FROM passage ORDER BY lead, position, place;

-- name: all-effects
-- How much is to be done outside.
SELECT count(*) AS n FROM effect;

-- name: open-leads
-- Leads that were not merged into others.
SELECT id FROM lead WHERE shown ORDER BY id;

-- name: crumbs
-- What is left of erased people.
SELECT stage || ' ' || origin AS text FROM crumb ORDER BY id, place;

-- name: unfolded
-- How many signals no worker has passed.
SELECT count(*) AS n FROM signal WHERE position > (SELECT coalesce(min(position), 0) FROM fold_cursor WHERE name LIKE 'fold/%');

-- name: all-handovers
-- Every handover, as it is kept.
SELECT handover::text AS text FROM handover ORDER BY lead, position, ordinal;

-- name: store-in-format
-- As if an older build had stored the leads.
UPDATE lead SET state = set_byte(state, 0, :format);

-- name: formats
-- In which formats leads are stored.
SELECT DISTINCT get_byte(state, 0) AS format FROM lead ORDER BY format;

-- name: states
-- Leads as they are stored.
SELECT id, encode(state, 'hex') AS state FROM lead ORDER BY id;

-- name: understand-otherwise
-- As if a release gave other points for the same rules.
UPDATE playbook_version SET text = regexp_replace(text, '(\n      points: )([1-9])', '\11\2', 'g');

-- name: checkpoints
-- Which leads stood how when a release took over.
SELECT lead, encode(process, 'hex') AS process, behaviour FROM checkpoint ORDER BY lead;

-- name: behaviours
-- Which releases have decided.
SELECT DISTINCT behaviour FROM fact ORDER BY behaviour;

-- name: cursors
-- How far workers have come.
SELECT name || ' ' || position AS text FROM fold_cursor ORDER BY name;
