-- name: clear
-- No drafts, signatures or people from another test.
TRUNCATE draft, draft_past, signature, deputy, signing_terms CASCADE;
DELETE FROM staff;

-- name: person
-- A person of the staff.
INSERT INTO staff (email, name, roles) VALUES (lower(:name) || '@example.com', :name, '{}') RETURNING id;
