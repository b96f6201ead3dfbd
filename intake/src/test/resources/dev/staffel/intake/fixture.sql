-- name: playbook
-- Puts some version in force, without which the log takes nothing; the intake never looks into it.
INSERT INTO playbook_version (number, text, in_force_from, published_by, note)
VALUES (1, '', now() - interval '1 day', 'test', '') ON CONFLICT DO NOTHING;
