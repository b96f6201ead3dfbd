-- name: append-lock
-- From here to the end of the transaction nobody else appends; then the last position and the version in force.
SELECT pg_advisory_xact_lock(7829368);
SELECT last_value, is_called,
       (SELECT coalesce(max(number), 0) FROM playbook_version WHERE in_force_from <= clock_timestamp()) AS version,
       '' AS writer
FROM signal_position LIMIT 1;

-- name: append-alone
-- From here to the end of the transaction nobody else appends; tells who does. Plans are kept to indexes, because tables
-- that an import fills have no statistics yet; so they are the same each time and made once.
SELECT pg_advisory_xact_lock(7829368), set_config('staffel.appender', :appender, true),
       set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
       set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true);

-- name: append-beside
-- The same plans for a look while others append.
SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
       set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true);

-- name: append-head
-- Where the log ends, the version in force, whether any messages were erased lately, and who changed links last.
SELECT last_value, is_called,
       (SELECT coalesce(max(number), 0) FROM playbook_version WHERE in_force_from <= clock_timestamp()) AS version,
       EXISTS (SELECT FROM erased) AS erased,
       coalesce((SELECT writer::text FROM link_writer), '') AS writer
FROM signal_position LIMIT 1;

-- name: append-repeated
-- Which of these messages are in the log.
SELECT message.ordinal, signal.position, signal.hash
FROM unnest(:sources::smallint[], :messages::text[]) WITH ORDINALITY AS message (source, id, ordinal)
JOIN signal ON signal.source = message.source AND signal.message_id = message.id
ORDER BY message.ordinal LIMIT 1000;

-- name: append-known
-- To whom these ids belong.
SELECT id.ordinal, subject.id, subject.quarantined, link.lead, link.from_position, link.known_from,
       born.lead IS NOT NULL AS born
FROM unnest(:values::text[], :kinds::smallint[]) WITH ORDINALITY AS id (value, kind, ordinal)
JOIN subject ON subject.value = id.value AND subject.kind = id.kind
LEFT JOIN link ON link.subject = subject.id AND link.to_position = 9223372036854775807
                                            AND link.known_to = 9223372036854775807
LEFT JOIN born ON born.lead = link.lead AND born.gone IS NULL
ORDER BY id.ordinal LIMIT 10000;

-- name: append-claim
-- From here on the appender knows of every change of links, until somebody else makes one.
UPDATE link_writer SET writer = :appender::uuid;

-- name: append-erased
-- Which keyed hashes are of messages erased lately, or of keys of erased records.
SELECT hash.ordinal
FROM unnest(:hashes::bytea[]) WITH ORDINALITY AS hash (value, ordinal)
JOIN erased ON erased.hash = hash.value
ORDER BY hash.ordinal LIMIT 10000;

-- name: append-ids
-- All ids of these leads as of now.
SELECT link.lead, subject.kind, subject.value
FROM link JOIN subject ON subject.id = link.subject
WHERE link.lead = ANY (:leads::bigint[]) AND link.to_position = 9223372036854775807
  AND link.known_to = 9223372036854775807 AND subject.kind > 0
ORDER BY link.lead, subject.kind, subject.value LIMIT 100000;

-- name: append-subject-numbers
-- The first of a thousand new numbers for subjects.
SELECT nextval('subject_id') AS first;

-- name: append-lead-numbers
-- The first of a thousand new numbers for leads.
SELECT nextval('lead_id') AS first;

-- name: append-subjects
-- New ids.
INSERT INTO subject (id, kind, value)
SELECT * FROM unnest(:subject_numbers::bigint[], :subject_kinds::smallint[], :subject_values::text[]);

-- name: append-ended
-- Links that end.
UPDATE link SET to_position = ended.position
FROM unnest(:ended_subjects::bigint[], :ended_leads::bigint[], :ended_positions::bigint[])
     AS ended (subject, lead, position)
WHERE link.subject = ended.subject AND link.lead = ended.lead
  AND link.to_position = 9223372036854775807 AND link.known_to = 9223372036854775807;

-- name: append-ties
-- New links.
INSERT INTO link (subject, lead, from_position, to_position, known_from, via)
SELECT * FROM unnest(:tie_subjects::bigint[], :tie_leads::bigint[], :tie_froms::bigint[], :tie_tos::bigint[],
                     :tie_knowns::bigint[], :tie_vias::bigint[]);

-- name: append-born
-- Leads that begin with these messages.
INSERT INTO born (lead, position)
SELECT * FROM unnest(:born_leads::bigint[], :born_positions::bigint[]);

-- name: append-proposals
-- Proposals, but for what people have refused before.
INSERT INTO proposal (kind, lead, other, position, source, attribute, value, automatic)
SELECT * FROM unnest(:proposal_kinds::smallint[], :proposal_leads::bigint[], :proposal_others::bigint[],
                     :proposal_positions::bigint[], :proposal_sources::smallint[], :proposal_attributes::text[],
                     :proposal_values::text[], :proposal_automatics::boolean[])
     AS proposed (kind, lead, other, position, source, attribute, value, automatic)
WHERE NOT EXISTS (
    SELECT FROM proposal AS known
    WHERE least(known.lead, known.other) = least(proposed.lead, proposed.other)
      AND greatest(known.lead, known.other) = greatest(proposed.lead, proposed.other)
      AND known.kind = proposed.kind AND (known.kind = 0 OR known.value = proposed.value)
      AND CASE WHEN known.decided_on IS NULL THEN known.automatic = proposed.automatic
               ELSE NOT known.accepted AND NOT known.automatic END
)
ON CONFLICT DO NOTHING;

-- name: append-quarantine
-- Marks an id that has too many signals on a day.
UPDATE subject SET quarantined = :day WHERE id = :subject;

-- name: append-batches
-- Widens the batches that got signals.
UPDATE batch SET first_position = coalesce(first_position, :first), last_position = :last
WHERE id = ANY (:batches::integer[]);

-- name: append-end
-- Moves the last position on, and tells the workers.
SELECT setval('signal_position', :last), pg_notify('signal', '');

-- name: append-rows
-- Takes a few rows in, in the same round trip as what stands before and behind it; times are microseconds since 1970.
INSERT INTO signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind,
                    history, content, message_id, display)
SELECT position, subject, thousandths, timestamptz 'epoch' + happened * interval '1 microsecond',
       timestamptz 'epoch' + received * interval '1 microsecond', hash, shape, version, batch, source, kind,
       history, content, message_id, display::json
FROM unnest(:positions::bigint[], :subjects::bigint[], :thousandths::bigint[], :happened::bigint[],
            :received::bigint[], :hashes::bigint[], :shapes::integer[], :versions::integer[], :batch_numbers::integer[],
            :sources::smallint[], :kinds::smallint[], :histories::boolean[], :contents::bytea[],
            :message_ids::text[], :displays::text[])
     AS signals (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind,
                 history, content, message_id, display);

-- name: append-commit
-- Ends the transaction in the round trip of what stands before it.
COMMIT;

-- name: append-signals
-- Takes many rows in.
COPY signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind, history,
             content, message_id, display) FROM STDIN (FORMAT binary);

-- name: reject
-- Keeps a refused event, unless its source has had too many today; counts it in any case.
WITH counted AS (
    INSERT INTO rejected_day AS today (source, day, events) VALUES (:source, :day, 1)
    ON CONFLICT (source, day) DO UPDATE SET events = today.events + 1
    RETURNING events
)
INSERT INTO rejected (source, received, reason, detail, body)
SELECT :source, :received, :reason, :detail, :body FROM counted WHERE events <= :kept;
