-- name: import-add
-- A new draft.
INSERT INTO import (file_name, uploaded_by, mapping, state) VALUES (:file_name, :by, :mapping, 'draft') RETURNING id;

-- name: import-part-add
-- The next part of the uploaded file.
INSERT INTO import_part (import, place, content) VALUES (:import, :place, :content);

-- name: import-size
-- How large the uploaded file is.
UPDATE import SET file_bytes = :bytes WHERE id = :import;

-- name: import-parts
-- The uploaded file, part by part.
SELECT content FROM import_part WHERE import = :import ORDER BY place LIMIT 100000;

-- name: import-find
-- One import with all that is known of it.
SELECT *, header::text AS header_stated FROM import WHERE id = :import;

-- name: imports
-- The newest imports, those before a number first.
SELECT *, header::text AS header_stated FROM import WHERE id < :before ORDER BY id DESC LIMIT :limit;

-- name: import-count
-- How many imports there are.
SELECT count(*) AS count FROM import;

-- name: import-state-how
-- What a person states about the file, and the mapping's text, of an import that is not running or done.
UPDATE import SET encoding = :encoding, delimiter = :delimiter, quoting = :quoting,
                  preamble_lines = :preamble_lines, header = :header, mapping = :mapping, rehearsed = NULL
WHERE id = :import AND state IN ('draft', 'stopped', 'undone');

-- name: import-start
-- Claims an import for running; no row when it runs already or is done.
UPDATE import SET state = 'running', batch = :batch, columns = :columns, rehearsed = NULL, started = now(), beat = now(), ended = NULL,
                  stop_wanted = false, trouble = '', undone_by = NULL, undone_on = NULL
WHERE id = :import AND state IN ('draft', 'stopped', 'undone') RETURNING id;

-- name: import-rehearse
-- Claims an import for a dry run.
UPDATE import SET state = 'rehearsing', columns = :columns, rehearsed = NULL, started = now(), beat = now(), ended = NULL,
                  stop_wanted = false, trouble = ''
WHERE id = :import AND state IN ('draft', 'stopped', 'undone') RETURNING id;

-- name: import-rehearsed
-- The end of a dry run.
UPDATE import SET state = 'draft', ended = now(), rehearsed = now(), trouble = '' WHERE id = :import;

-- name: import-batch
-- A batch under which the import's signals can be struck together.
INSERT INTO batch (source, label, opened_by) VALUES (:source, :label, :by) RETURNING id;

-- name: import-forget-rows
-- What an earlier run of the same import left behind.
DELETE FROM import_rejected WHERE import = :import;
DELETE FROM import_left_out WHERE import = :import;
DELETE FROM import_kept WHERE import = :import;

-- name: import-beat
-- A sign of life with the counts so far; tells whether somebody wants it to stop.
UPDATE import SET beat = now(), total = :total, rows = :rows, created = :created, updated = :updated,
                  repeated = :repeated, rejected = :rejected, left_out = :left_out, signals = :signals
WHERE id = :import RETURNING stop_wanted;

-- name: import-end
-- The end of a run, well or not.
UPDATE import SET state = :state, ended = now(), trouble = :trouble WHERE id = :import;

-- name: import-stop
-- Asks whoever runs the import to stop.
UPDATE import SET stop_wanted = true WHERE id = :import AND state IN ('running', 'rehearsing');

-- name: import-orphans
-- Runs whose program is gone; they can be run again.
UPDATE import SET state = 'stopped', ended = now(), trouble = 'program-ended'
WHERE state IN ('running', 'rehearsing') AND beat < now() - interval '60 seconds';

-- name: import-undo
-- Claims an import for being undone; also once more after an undoing that was interrupted.
UPDATE import SET state = 'undoing', stop_wanted = false, beat = now(), trouble = '', undone_by = :by, undone_on = now()
WHERE id = :import AND batch IS NOT NULL
  AND (state IN ('done', 'stopped') OR (state = 'undoing' AND beat < now() - interval '60 seconds'))
RETURNING id;

-- name: import-undone
-- The end of an undoing.
UPDATE import SET state = 'undone', leads_removed = :removed, leads_kept = :kept WHERE id = :import;

-- name: import-source
-- The source under which an import's signals stand.
SELECT batch.source FROM import JOIN batch ON batch.id = import.batch WHERE import.id = :import;

-- name: import-kept-add
-- Leads of which something else is known.
INSERT INTO import_kept (import, lead) SELECT :import, lead FROM unnest(:leads::bigint[]) AS kept (lead)
ON CONFLICT DO NOTHING;

-- name: import-kept
-- The first leads of which something else is known, with what they are called.
SELECT import_kept.lead, coalesce(nullif(trim(lead.first_name || ' ' || lead.last_name), ''), nullif(lead.email, ''),
                                  nullif(lead.company, ''), '#' || import_kept.lead) AS name
FROM import_kept LEFT JOIN lead ON lead.id = import_kept.lead
WHERE import = :import ORDER BY import_kept.lead LIMIT :limit;

-- name: import-tidy
-- Forgets files a week after their import ended, and drafts that nobody has come back to for a month.
DELETE FROM import_part USING import
WHERE import_part.import = import.id AND state IN ('done', 'undone') AND ended < now() - interval '7 days';
DELETE FROM import WHERE state = 'draft' AND uploaded_on < now() - interval '30 days';

-- name: import-discard
-- Removes a draft that nobody wants.
DELETE FROM import WHERE id = :import AND state = 'draft';

-- name: import-rejected-add
-- A row that was not imported.
INSERT INTO import_rejected (import, place, line, cells, reasons) VALUES (:import, :place, :line, :cells, :reasons)
ON CONFLICT DO NOTHING;

-- name: import-rejected
-- The rows that were not imported, in the order of the file.
SELECT line, cells, reasons FROM import_rejected WHERE import = :import ORDER BY line, place LIMIT :limit;

-- name: import-left-out-add
-- Values that could not be understood, by column.
INSERT INTO import_left_out (import, reason, place, count, line, example)
VALUES (:import, :reason, :place, :count, :line, :example)
ON CONFLICT (import, reason, place) DO UPDATE SET count = excluded.count;

-- name: import-left-out
-- What could not be understood, the most frequent first.
SELECT reason, place, count, line, example FROM import_left_out WHERE import = :import
ORDER BY count DESC, reason, place LIMIT 200;

-- name: import-created
-- How many leads were born by the signals of a batch.
SELECT count(*) AS count
FROM batch
JOIN born ON born.position BETWEEN batch.first_position AND batch.last_position
JOIN signal ON signal.position = born.position AND signal.batch = batch.id
WHERE batch.id = :batch;

-- name: rehearse-messages
-- Which of these messages are in the log already.
SELECT message.ordinal, signal.position
FROM unnest(:messages::text[]) WITH ORDINALITY AS message (id, ordinal)
JOIN signal ON signal.source = :source AND signal.message_id = message.id
ORDER BY message.ordinal LIMIT 1000;

-- name: struck-batches
-- Whether imports of a source were undone, so that their messages may come again.
SELECT EXISTS (SELECT FROM batch WHERE source = :source AND struck_position IS NOT NULL) AS struck;

-- name: struck-positions
-- Which of these rows belong to an undone import.
SELECT signal.position, signal.batch FROM signal JOIN batch ON batch.id = signal.batch
WHERE signal.position = ANY (:positions::bigint[]) AND batch.struck_position IS NOT NULL
ORDER BY signal.position LIMIT 1000;

-- name: rehearse-leads
-- Which leads these ids tell.
SELECT id.ordinal, min(link.lead) AS lead
FROM unnest(:values::text[], :kinds::smallint[]) WITH ORDINALITY AS id (value, kind, ordinal)
JOIN subject ON subject.value = id.value AND subject.kind = id.kind
JOIN link ON link.subject = subject.id AND link.to_position = 9223372036854775807
                                        AND link.known_to = 9223372036854775807
JOIN born ON born.lead = link.lead AND born.gone IS NULL
GROUP BY id.ordinal ORDER BY id.ordinal LIMIT 10000;
