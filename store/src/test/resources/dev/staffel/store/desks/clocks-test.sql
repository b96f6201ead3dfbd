-- name: staff-empty
-- Nobody works here yet.
TRUNCATE staff CASCADE;

-- name: staff-since
-- Somebody came at an instant.
INSERT INTO staff (email, name, roles, created) VALUES ('first@example.com', 'First', '{}', :created);
