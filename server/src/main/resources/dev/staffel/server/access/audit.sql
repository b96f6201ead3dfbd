-- name: audit-add
-- One line of the audit trail.
INSERT INTO audit (actor, action, target, detail, address)
VALUES (:actor, :action, :target, :detail, :address);
