-- name: born
-- Since which position somebody is a lead, unless nothing was left of it.
SELECT position FROM born WHERE lead = :lead AND gone IS NULL;
