-- What the next version has to talk about.

-- name: agenda-raise
-- A new point; of a judging or of returns each only once.
INSERT INTO agenda (origin, about, criterion, cases, of_cases, text, raised, raised_by)
VALUES (:origin, :about, :criterion, :cases, :of_cases, :text, :now, :by)
ON CONFLICT DO NOTHING
RETURNING id;

-- name: agenda
-- All points, the open ones first, the newest first.
SELECT id, origin, about, criterion, cases, of_cases, text, raised, raised_by, draft, ticked, ticked_by
FROM agenda ORDER BY ticked IS NOT NULL, ticked DESC, id DESC LIMIT :limit;

-- name: agenda-of-draft
-- The open points and those that a draft has ticked off.
SELECT id, origin, about, criterion, cases, of_cases, text, raised, raised_by, draft, ticked, ticked_by
FROM agenda WHERE ticked IS NULL OR draft = :draft
ORDER BY ticked IS NOT NULL, id DESC LIMIT :limit;

-- name: agenda-tick
-- A point that a draft settles.
UPDATE agenda SET draft = :draft, ticked = :now, ticked_by = :by WHERE id = :id AND ticked IS NULL;

-- name: agenda-open
-- A point that is to be talked about again.
UPDATE agenda SET draft = NULL, ticked = NULL, ticked_by = NULL WHERE id = :id AND ticked IS NOT NULL;
