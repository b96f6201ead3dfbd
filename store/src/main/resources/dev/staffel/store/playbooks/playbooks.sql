-- name: publish-lock
-- One publication after the other.
SELECT pg_advisory_xact_lock(7829369);

-- name: publish
-- The next version; in force not before the one before it.
INSERT INTO playbook_version (number, text, in_force_from, published_by, note, decided)
SELECT coalesce(max(number), 0) + 1, :text, greatest(:in_force_from, max(in_force_from)), :published_by, :note, :decided
FROM playbook_version
RETURNING number;

-- name: first-unused
-- Whether nothing has come of the first version yet.
SELECT NOT EXISTS (SELECT FROM playbook_version WHERE number > 1) AND NOT EXISTS (SELECT FROM signal)
   AND NOT EXISTS (SELECT FROM draft) AND NOT EXISTS (SELECT FROM replay) AS unused;

-- name: replace-first
-- Another first version where nothing has come of the one that there was.
UPDATE playbook_version
SET text = :text, in_force_from = :in_force_from, published_by = :published_by, note = :note, decided = :decided
WHERE number = 1;

-- name: versions
-- All versions, the newest first.
SELECT number, text, in_force_from, published_by, note, decided FROM playbook_version ORDER BY number DESC LIMIT 1000;

-- name: version
-- One version.
SELECT number, text, in_force_from, published_by, note, decided FROM playbook_version WHERE number = :number;

-- name: version-in-force
-- The version in force now; without its long text where that is known by the row's mark, which no other row ever has.
SELECT number, in_force_from, published_by, note, decided, xmin || ' ' || ctid AS mark,
       CASE WHEN xmin || ' ' || ctid = :known THEN '' ELSE text END AS text
FROM playbook_version
WHERE in_force_from <= clock_timestamp() ORDER BY number DESC LIMIT 1;
