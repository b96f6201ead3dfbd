-- Of which teams there may be figures.

-- name: desk-people
-- Who belongs to which desk.
SELECT desk, member FROM desk_member ORDER BY desk, member LIMIT 100000;

-- name: open
-- The agreement that is switched on.
SELECT since, agreement, switched, switched_by, ended, ended_by FROM team_figures WHERE ended IS NULL;

-- name: all
-- All agreements, the newest first.
SELECT since, agreement, switched, switched_by, ended, ended_by FROM team_figures ORDER BY id DESC LIMIT :limit;

-- name: switch-on
-- A new agreement.
INSERT INTO team_figures (since, agreement, switched, switched_by) VALUES (:since, :agreement, :now, :by);

-- name: switch-off
-- Ends the one that is switched on.
UPDATE team_figures SET ended = :now, ended_by = :by WHERE ended IS NULL;
