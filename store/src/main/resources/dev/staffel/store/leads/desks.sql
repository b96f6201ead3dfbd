-- name: desks-lock
-- Locks all desks until the end of the transaction.
SELECT id FROM desk ORDER BY id FOR UPDATE;

-- name: desk-turn
-- Takes a desk's turn.
INSERT INTO desk AS known (id, turn) VALUES (:desk, 0)
ON CONFLICT (id) DO UPDATE SET turn = (known.turn + 1) % 1000000
RETURNING turn;

-- name: desk-members
-- Who takes a desk's leads, in their order.
SELECT member FROM desk_member WHERE desk = :desk ORDER BY place, member LIMIT 1000;

-- name: desk-assign
-- Sets who takes a desk's leads.
INSERT INTO desk (id) VALUES (:desk) ON CONFLICT (id) DO NOTHING;
DELETE FROM desk_member WHERE desk = :desk;
INSERT INTO desk_member (desk, place, member)
SELECT :desk, member.place, member.id FROM unnest(:members::text[]) WITH ORDINALITY AS member (id, place);

-- name: put-to-use
-- When Staffel was put to use: when the first of its staff came.
SELECT created AS since FROM staff ORDER BY created LIMIT 1;
