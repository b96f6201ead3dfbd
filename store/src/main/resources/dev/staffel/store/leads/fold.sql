-- name: fold-begin
-- Keeps this transaction's plans to indexes, because tables that an import fills have no statistics yet; tells which
-- release decides; locks leads in the order of their numbers, for whoever folds them; then tells where each stands.
SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
       set_config('enable_mergejoin', 'off', true);
SELECT value::integer AS behaviour FROM setting WHERE name = 'behaviour';
SELECT lead, position FROM born
WHERE lead = ANY (:leads::bigint[]) AND gone IS NULL
ORDER BY lead
FOR NO KEY UPDATE;
SELECT id, position, version, behaviour, interest, state, created, last_activity, first_source, first_campaign, last_source, last_campaign
FROM lead WHERE id = ANY (:leads::bigint[]);

-- name: fold-rows
-- The rows of leads behind the positions up to which they are folded, as the links stood at each row.
SELECT wanted.lead, signal.position, signal.kind, signal.shape, signal.thousandths, signal.happened, signal.received,
       signal.history, signal.version, signal.source, signal.content
FROM unnest(:leads::bigint[], :positions::bigint[]) AS wanted (lead, position)
JOIN link ON link.lead = wanted.lead AND link.to_position > wanted.position + 1 AND link.known_to > wanted.position + 1
JOIN signal ON signal.subject = link.subject AND signal.position > wanted.position
           AND signal.position >= link.from_position AND signal.position < link.to_position
           AND signal.position >= link.known_from AND signal.position < link.known_to
           AND signal.kind <= 1
WHERE NOT EXISTS (SELECT FROM parked WHERE parked.position = signal.position)
UNION ALL
SELECT wanted.lead, signal.position, signal.kind, signal.shape, signal.thousandths, signal.happened, signal.received,
       signal.history, signal.version, signal.source, signal.content
FROM unnest(:leads::bigint[], :positions::bigint[]) AS wanted (lead, position)
JOIN signal ON signal.subject = -wanted.lead AND signal.position > wanted.position
WHERE NOT EXISTS (SELECT FROM parked WHERE parked.position = signal.position)
ORDER BY lead, position;

-- name: fold-history
-- All evidence rows of leads, with since and until when each is known to be theirs and since when it is struck.
SELECT mine.lead, mine.known_from, mine.known_to,
       least(struck.known_from, batch.struck_position) AS struck_from,
       signal.position, signal.kind, signal.shape, signal.thousandths, signal.happened, signal.received,
       signal.history, signal.version, signal.source, signal.content
FROM (
    SELECT link.lead, link.subject, link.from_position, link.to_position, link.known_from, link.known_to
    FROM link WHERE link.lead = ANY (:leads::bigint[])
    UNION ALL
    SELECT wanted.lead, -wanted.lead, 0, 9223372036854775807, 0, 9223372036854775807
    FROM unnest(:leads::bigint[]) AS wanted (lead)
) AS mine
JOIN signal ON signal.subject = mine.subject AND signal.position >= mine.from_position
           AND signal.position < mine.to_position AND signal.kind <= 1
LEFT JOIN struck ON struck.position = signal.position
LEFT JOIN batch ON batch.id = signal.batch AND signal.batch > 0
WHERE NOT EXISTS (SELECT FROM parked WHERE parked.position = signal.position)
ORDER BY mine.lead, signal.position;

-- name: fold-remove
-- Takes the leads' rows out, to be written anew.
DELETE FROM lead WHERE id = ANY (:leads::bigint[]);

-- name: fold-leave
-- The stages that leads have left, and whereto.
UPDATE passage SET "left" = gone.at, left_to = gone.stage
FROM unnest(:leads::bigint[], :ats::timestamptz[], :tos::text[]) AS gone (lead, at, stage)
WHERE passage.lead = gone.lead AND passage."left" IS NULL;

-- name: fold-again
-- On which day leads had entered the stages of their new passages before, of which only older folds know.
UPDATE passage SET before = older.day
FROM (
    SELECT passage.lead, passage.position, passage.place, max(past.day) AS day
    FROM unnest(:leads::bigint[], :positions::bigint[]) AS new (lead, position)
    JOIN passage ON passage.lead = new.lead AND passage.position >= new.position
                AND passage.before < 0 AND NOT passage.skipped
    JOIN passage AS past ON past.lead = new.lead AND past.position < new.position
                AND past.stage = passage.stage AND NOT past.skipped
    GROUP BY passage.lead, passage.position, passage.place) AS older
WHERE passage.lead = older.lead AND passage.position = older.position AND passage.place = older.place;

-- name: fold-show-passages
-- Leaves the passages of a lead out of the funnel while it is merged into another.
UPDATE passage SET shown = :shown WHERE lead = :lead AND shown <> :shown;

-- name: copy-leads
-- Takes leads in.
COPY lead (id, position, created, at, stage_since, last_activity, wake_at, deadline, owed_until, merged_into, version, behaviour, interest,
           interest_day, offer, matched, known, maturity, level, first_source, last_source, shown, grade, stage, holder_kind,
           desk, holder, persona, sort_name, first_name, last_name, email, phone, title, company, country,
           industry, first_campaign, last_campaign, topics, topic_interest, state, search) FROM STDIN (FORMAT binary);

-- name: copy-facts
-- Takes facts in.
COPY fact (lead, position, at, ordinal, version, behaviour, kind, stage_from, stage_to, cause, cause_detail, cause_by, content)
FROM STDIN (FORMAT binary);

-- name: copy-passages
-- Takes passages in.
COPY passage (lead, position, entered, "left", day, before, version, source, place, skipped, shown, stage, left_to, cause)
FROM STDIN (FORMAT binary);

-- name: copy-effects
-- Takes effects in.
COPY effect (position, ordinal, lead, emitted, next_try, attempts, state, kind, content) FROM STDIN (FORMAT binary);

-- name: fold-tell
-- Wakes whoever tells people, at the commit.
SELECT pg_notify('told', '');

-- name: fold-park
-- Sets a row aside that can't be folded.
INSERT INTO parked (position, lead, reason) VALUES (:position, :lead, :reason) ON CONFLICT (position) DO NOTHING;
