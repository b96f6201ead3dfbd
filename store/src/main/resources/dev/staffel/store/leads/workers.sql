-- name: cursor-lock
-- Locks a cursor and tells where it stands; nothing when another process has it.
INSERT INTO fold_cursor (name, position) VALUES (:name, 0) ON CONFLICT (name) DO NOTHING;
SELECT position FROM fold_cursor WHERE name = :name FOR UPDATE SKIP LOCKED;

-- name: next-leads
-- The next rows of the log and whose they are.
SELECT part.position, part.shape, part.received::date AS day,
       CASE WHEN part.subject < 0 THEN -part.subject ELSE link.lead END AS lead
FROM (
    SELECT position, subject, shape, received FROM signal WHERE position > :after ORDER BY position LIMIT :limit
) AS part
LEFT JOIN link ON link.subject = part.subject AND link.from_position <= part.position
              AND link.to_position > part.position AND link.known_from <= part.position
              AND link.known_to > part.position
ORDER BY part.position;

-- name: cursor-advance
-- Moves a cursor on, and counts what it has passed.
UPDATE fold_cursor SET position = :position WHERE name = :name;
INSERT INTO shape_day AS known (shape, day, signals)
SELECT counted.shape, counted.day::date, counted.signals
FROM unnest(:shapes::integer[], :days::text[], :counts::integer[]) AS counted (shape, day, signals)
ORDER BY counted.shape, counted.day
ON CONFLICT (shape, day) DO UPDATE SET signals = known.signals + excluded.signals;

-- name: leads-due
-- Leads whose wake-up is due, oldest first.
SELECT id FROM lead WHERE wake_at <= :now ORDER BY wake_at, id LIMIT :limit;

-- name: leads-waiting
-- A page of the leads that wait at their desks for somebody to take them, the nearest deadline first.
SELECT id, deadline, desk FROM lead
WHERE offer IS NOT NULL AND shown AND holder_kind = 'desk' AND (deadline, id) > (:deadline, :id)
ORDER BY deadline, id LIMIT :limit;

-- name: postpone
-- Lets a lead that fails sleep on, so that it does not keep the others waiting.
UPDATE lead SET wake_at = :until WHERE id = :lead;

-- name: joins-due
-- Joins told by trusted sources, oldest first.
SELECT proposal.id, proposal.lead, proposal.other FROM proposal
JOIN lead ON lead.id = proposal.lead
WHERE proposal.kind = 0 AND proposal.automatic AND proposal.decided_on IS NULL
ORDER BY proposal.id LIMIT 200;

-- name: proposal-decide
-- What became of a proposal.
UPDATE proposal SET accepted = :accepted, decided_by = :by, decided_on = now() WHERE id = :id;

-- name: version-in-force
-- The number of the version in force, 0 before the first.
SELECT coalesce(max(number), 0) AS version FROM playbook_version WHERE in_force_from <= clock_timestamp();

-- name: leads-of-older-version
-- The next leads that are still counted under an older version, or by an earlier release that decides differently.
SELECT id FROM lead WHERE id > :after AND (version < :version OR behaviour < :behaviour) ORDER BY id LIMIT :limit;

-- name: leads-of-other-format
-- The next leads that are stored in another format than this release writes.
SELECT id FROM lead WHERE id > :after AND get_byte(state, 0) <> :format ORDER BY id LIMIT :limit;

-- name: leads-shown
-- The next leads with the interest that lists show.
SELECT id, version, interest, state FROM lead WHERE id > :after ORDER BY id LIMIT :limit;

-- name: show-interest
-- Brings the interest that lists show to a day.
UPDATE lead SET interest = shown.points, interest_day = :day
FROM unnest(:leads::bigint[], :points::integer[]) AS shown (lead, points)
WHERE lead.id = shown.lead;

-- name: forget-erased
-- Takes away the blank rows of people erased long ago, and the hashes of their messages; those of records' keys stay.
DELETE FROM signal WHERE subject = 0 AND received < :before;
DELETE FROM erased WHERE position <> 0 AND erased_on < :before;

-- name: forget-sweeps
-- Forgets the sweeps of days before.
DELETE FROM fold_cursor WHERE name LIKE 'sweep/%' AND name NOT LIKE :today;

-- name: forget-asked
-- Forgets what desks were asked long ago.
DELETE FROM asked WHERE at < :before;

-- name: leads-following
-- How many leads are counted under a version or a later one, and how many there are; nobody asks how many there are once
-- none is behind.
SELECT of_all.n - behind.n AS following, of_all.n AS leads
FROM (SELECT count(*) AS n FROM lead WHERE version < :version) AS behind
CROSS JOIN LATERAL (SELECT CASE WHEN behind.n = 0 THEN 0 ELSE (SELECT count(*) FROM lead) END AS n) AS of_all;

-- name: leads-of-release
-- How many leads this release, or a later one, has folded, and how many there are.
SELECT count(*) FILTER (WHERE behaviour >= :behaviour) AS following, count(*) AS leads FROM lead;
