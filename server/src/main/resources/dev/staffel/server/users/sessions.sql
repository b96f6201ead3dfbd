-- name: session-add
-- A user has signed in.
INSERT INTO session (hash, staff, created, seen) VALUES (:hash, :staff, :now, :now);

-- name: session-find
-- The user of a session that still holds.
SELECT staff.id, staff.email, staff.name, staff.roles, session.seen
FROM session JOIN staff ON staff.id = session.staff
WHERE session.hash = :hash AND session.seen > :idle AND session.created > :old
  AND staff.disabled IS NULL;

-- name: session-touch
-- Keeps a session that is in use.
UPDATE session SET seen = :now WHERE hash = :hash;

-- name: session-end
-- A user has signed out.
DELETE FROM session WHERE hash = :hash;

-- name: session-end-others
-- Ends the sessions of a user except one.
DELETE FROM session WHERE staff = :staff AND hash <> :keep;

-- name: session-prune
-- Forgets sessions that no longer hold.
DELETE FROM session WHERE seen < :idle OR created < :old;

-- name: device-add
-- Remembers a browser in which a user has signed in.
INSERT INTO known_device (hash, staff, seen) VALUES (:hash, :staff, :now)
ON CONFLICT (hash) DO UPDATE SET seen = excluded.seen, staff = excluded.staff;

-- name: device-is-known
-- Whether this user has signed in from this browser before.
SELECT EXISTS (SELECT FROM known_device WHERE hash = :hash AND staff = :staff) AS known;

-- name: device-forget
-- Forgets all browsers of a user.
DELETE FROM known_device WHERE staff = :staff;
