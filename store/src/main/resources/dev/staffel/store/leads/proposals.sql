-- name: proposals-page
-- Open proposals, the newest first, each about the leads that its persons are now; settled ones are left out.
SELECT proposal.id, proposal.kind, one.id AS lead, two.id AS other, proposal.attribute, proposal.value,
       proposal.proposed, source.name AS source
FROM proposal
JOIN source ON source.id = proposal.source
CROSS JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.lead
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS one
LEFT JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.other
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS two ON true
WHERE proposal.decided_on IS NULL AND NOT proposal.automatic AND (proposal.kind = 1 OR two.id <> one.id)
  AND proposal.id < :before
ORDER BY proposal.id DESC LIMIT :limit;

-- name: proposals-of
-- Open proposals about one lead and those merged into it, the newest first.
WITH RECURSIVE mine (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM mine JOIN merge ON merge.into_lead = mine.lead AND merge.undone IS NULL
)
SELECT proposal.id, proposal.kind, one.id AS lead, two.id AS other, proposal.attribute, proposal.value,
       proposal.proposed, source.name AS source
FROM proposal
JOIN source ON source.id = proposal.source
CROSS JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.lead
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS one
LEFT JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.other
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS two ON true
WHERE proposal.decided_on IS NULL AND NOT proposal.automatic AND (proposal.kind = 1 OR two.id <> one.id)
  AND proposal.id IN (SELECT known.id FROM proposal AS known JOIN mine ON known.lead = mine.lead
                      WHERE known.decided_on IS NULL
                      UNION ALL
                      SELECT known.id FROM proposal AS known JOIN mine ON known.other = mine.lead
                      WHERE known.decided_on IS NULL)
ORDER BY proposal.id DESC LIMIT 100;

-- name: proposal
-- One that is open.
SELECT proposal.id, proposal.kind, one.id AS lead, two.id AS other, proposal.attribute, proposal.value,
       proposal.proposed, source.name AS source
FROM proposal
JOIN source ON source.id = proposal.source
CROSS JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.lead
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS one
LEFT JOIN LATERAL (
    WITH RECURSIVE way (id, next) AS (
        SELECT lead.id, lead.merged_into FROM lead WHERE lead.id = proposal.other
        UNION ALL SELECT lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    ) SELECT way.id FROM way WHERE way.next IS NULL
) AS two ON true
WHERE proposal.decided_on IS NULL AND NOT proposal.automatic AND (proposal.kind = 1 OR two.id <> one.id)
  AND proposal.id = :id;

-- name: proposals-count
-- How many are open, up to a limit.
SELECT count(*) AS count FROM (
    SELECT proposal.id FROM proposal
    JOIN lead AS one ON one.id = proposal.lead LEFT JOIN lead AS two ON two.id = proposal.other
    WHERE proposal.decided_on IS NULL AND NOT proposal.automatic
      AND (proposal.kind = 1 OR coalesce(one.merged_into, one.id) <> coalesce(two.merged_into, two.id))
    ORDER BY proposal.id LIMIT :limit
) AS counted;

-- name: proposal-lock
-- Locks one that nobody has decided.
SELECT id FROM proposal WHERE id = :id AND decided_on IS NULL FOR UPDATE;

-- name: proposal-decide
-- What became of a proposal.
UPDATE proposal SET accepted = :accepted, decided_by = :by, decided_on = now() WHERE id = :id;
