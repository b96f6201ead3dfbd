-- name: staff-is-empty
-- Whether nobody can sign in yet.
SELECT NOT EXISTS (SELECT FROM staff WHERE password IS NOT NULL) AS empty;

-- name: staff-by-email
-- A user for signing in.
SELECT id, email, name, roles, password, language, theme, created, disabled
FROM staff WHERE email = :email;

-- name: staff-by-id
-- One user.
SELECT id, email, name, roles, password, language, theme, created, disabled
FROM staff WHERE id = :id;

-- name: staff-list
-- All users, those who may sign in first.
SELECT id, email, name, roles, password, language, theme, created, disabled
FROM staff ORDER BY disabled IS NOT NULL, lower(name), email LIMIT 1000;

-- name: staff-lock-administrators
-- All administrators, locked: changes among them come one after the other.
SELECT id, email, name, roles, password, language, theme, created, disabled
FROM staff WHERE 'ADMINISTRATOR' = ANY (roles) ORDER BY id LIMIT 1000 FOR UPDATE;

-- name: staff-add
-- A new user without a password; nothing when the address is taken.
INSERT INTO staff (id, email, name, roles) VALUES (:id, :email, :name, :roles)
ON CONFLICT (email) DO NOTHING;

-- name: staff-set-password
-- A new password hash.
UPDATE staff SET password = :password WHERE id = :id;

-- name: staff-set-roles
-- Other roles and another name.
UPDATE staff SET roles = :roles, name = :name WHERE id = :id;

-- name: staff-set-preferences
-- Language and colours.
UPDATE staff SET language = :language, theme = :theme WHERE id = :id;

-- name: staff-disable
-- Shuts a user out, or lets them in again when the instant is null.
UPDATE staff SET disabled = :disabled WHERE id = :id;

-- name: link-add
-- A link that lets somebody choose a password once.
INSERT INTO one_time_link (hash, purpose, staff, expires)
VALUES (:hash, :purpose, :staff, :expires);

-- name: link-find
-- A link that has not been used and has not expired.
SELECT staff FROM one_time_link WHERE hash = :hash AND purpose = :purpose AND expires > :now;

-- name: link-use
-- Uses a link up; no row when somebody else was faster.
DELETE FROM one_time_link WHERE hash = :hash AND expires > :now;

-- name: link-drop
-- Withdraws the links of a purpose and, unless null, of a user.
DELETE FROM one_time_link
WHERE purpose = :purpose AND staff IS NOT DISTINCT FROM :staff;

-- name: staff-desk
-- Keeps a desk's members in step with a role: who lost it goes, who can sign in and has it comes in as the last.
INSERT INTO desk (id) VALUES (:desk) ON CONFLICT (id) DO UPDATE SET routed = desk.routed;
DELETE FROM desk_member
WHERE desk = :desk AND member NOT IN (
  SELECT id::text FROM staff WHERE :role = ANY (roles) AND disabled IS NULL);
INSERT INTO desk_member (desk, place, member)
SELECT :desk, coalesce((SELECT max(place) FROM desk_member WHERE desk = :desk), 0)
            + row_number() OVER (ORDER BY staff.created, staff.id),
       staff.id::text
FROM staff
WHERE :role = ANY (staff.roles) AND staff.disabled IS NULL AND staff.password IS NOT NULL
ON CONFLICT (desk, member) DO NOTHING;
