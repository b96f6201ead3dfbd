-- name: nobody-works-here
-- Nobody works here yet.
TRUNCATE staff CASCADE;

-- name: somebody-works-here
-- Somebody has just come.
INSERT INTO staff (email, name, roles, created) VALUES ('first@example.com', 'First', '{}', :now);
