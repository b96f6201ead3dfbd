-- name: nightly-last
-- The last day of a check, or of the first signal before there was one; nothing before the first signal.
SELECT coalesce((SELECT max(day) FROM nightly_check),
                (SELECT received::date - date '1970-01-01' FROM signal ORDER BY position LIMIT 1)) AS day;

-- name: nightly-begin
-- Begins the check of a day, and forgets those of long ago.
DELETE FROM nightly_check WHERE day < :day::integer - 30;
INSERT INTO nightly_check (day, begun) VALUES (:day, :now) ON CONFLICT (day) DO NOTHING;

-- name: nightly-lock
-- The check that is under way; nothing when there is none, or another process is at it.
SELECT day, last_lead FROM nightly_check WHERE ended IS NULL ORDER BY day DESC LIMIT 1 FOR UPDATE SKIP LOCKED;

-- name: nightly-next
-- The next leads to be checked.
SELECT id FROM lead WHERE id > :after ORDER BY id LIMIT :limit;

-- name: nightly-move
-- Moves a check on, and ends it behind the last lead.
UPDATE nightly_check
SET last_lead = :last, leads = leads + :leads, left_out = left_out + :left, differing = differing + :differing,
    ended = CASE WHEN :done THEN CAST(:now AS timestamptz) END
WHERE day = :day;

-- name: nightly-differs
-- Keeps that a lead came out differently, for the first thousand of a night.
INSERT INTO nightly_difference (day, lead, position, stored, again)
SELECT :day, :lead, :position, :stored, :again
WHERE (SELECT count(*) FROM nightly_difference WHERE day = :day) < 1000
ON CONFLICT (day, lead) DO NOTHING;

-- name: nightly-checks
-- The checks of the last nights, the newest first.
SELECT day, begun, ended, leads, left_out, differing FROM nightly_check ORDER BY day DESC LIMIT 30;

-- name: nightly-differences
-- What came out differently on a day.
SELECT lead, position, stored, again FROM nightly_difference WHERE day = :day ORDER BY lead LIMIT 1000;
