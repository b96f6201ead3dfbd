-- Notices to users, and how they want to be told.

-- name: add
-- A notice; whoever listens is woken at the commit.
INSERT INTO notice (staff, lead, kind, at) VALUES (:staff, :lead, :kind, :now);
SELECT pg_notify('told', '');

-- name: prune
-- Takes old notices away.
DELETE FROM notice WHERE at < :before;

-- name: lately
-- The newest notices to a user.
SELECT id, staff, lead, kind, at FROM notice WHERE staff = :staff ORDER BY id DESC LIMIT :limit;

-- name: since
-- What users were told since an instant.
SELECT id, staff, lead, kind, at FROM notice
WHERE at >= :since AND staff = ANY (:staff::uuid[]) ORDER BY id LIMIT 1000;

-- name: choice
-- How a user wants to be told.
SELECT notices, mails, quiet_from::text AS quiet_from, quiet_until::text AS quiet_until FROM notice_choice WHERE staff = :staff;

-- name: choose
-- Keeps how a user wants to be told.
INSERT INTO notice_choice (staff, notices, mails, quiet_from, quiet_until)
VALUES (:staff, :notices, :mails, nullif(:from, '')::time, nullif(:until, '')::time)
ON CONFLICT (staff) DO UPDATE SET notices = excluded.notices, mails = excluded.mails,
    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until;
