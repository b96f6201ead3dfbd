-- name: links
-- All links, those about persons first.
SELECT id, name, template, company FROM research_link ORDER BY company, id LIMIT 100;

-- name: add
-- A new link.
INSERT INTO research_link (name, template, company) VALUES (:name, :template, :company);

-- name: change
-- Another name, template or subject.
UPDATE research_link SET name = :name, template = :template, company = :company WHERE id = :id;

-- name: remove
-- No such link any more.
DELETE FROM research_link WHERE id = :id;
