-- Saved views of the list of leads.

-- name: views-seen
-- The views that a user sees: own and shared ones, by name.
SELECT id, staff, name, shared, query
  FROM lead_view
 WHERE staff = :staff OR shared
 ORDER BY lower(name), id
 LIMIT 200;

-- name: view-add
-- Keeps a view.
INSERT INTO lead_view (staff, name, shared, query) VALUES (:staff, :name, :shared, :query)
RETURNING id;

-- name: view-change
-- Keeps a view under another name or with other filters.
UPDATE lead_view SET name = :name, shared = :shared, query = :query WHERE id = :id;

-- name: view-delete
-- Forgets a view.
DELETE FROM lead_view WHERE id = :id;

-- name: view-default
-- The view that opens by itself.
SELECT value FROM staff_setting WHERE staff = :staff AND name = :name;

-- name: view-default-clear
-- No view opens by itself any more.
DELETE FROM staff_setting WHERE staff = :staff AND name = :name;

-- name: view-default-set
-- A view opens by itself from now on.
INSERT INTO staff_setting (staff, name, value) VALUES (:staff, :name, :value)
ON CONFLICT (staff, name) DO UPDATE SET value = excluded.value;
