-- name: proposals
-- Open proposals, the newest first, each about the leads that its persons are now; settled ones are left out.
SELECT proposal.id, proposal.kind, stands.lead, stands.other, proposal.attribute, proposal.value,
       proposal.proposed, source.name AS source
FROM proposal
JOIN source ON source.id = proposal.source
CROSS JOIN LATERAL (
    WITH RECURSIVE way (is_other, id, next) AS (
        SELECT lead.id = proposal.other, lead.id, lead.merged_into
        FROM lead WHERE lead.id IN (proposal.lead, proposal.other)
        UNION ALL
        SELECT way.is_other, lead.id, lead.merged_into FROM way JOIN lead ON lead.id = way.next
    )
    SELECT max(way.id) FILTER (WHERE NOT way.is_other) AS lead, max(way.id) FILTER (WHERE way.is_other) AS other
    FROM way WHERE way.next IS NULL
) AS stands
WHERE proposal.decided_on IS NULL AND NOT proposal.automatic AND stands.lead IS NOT NULL
  AND (proposal.kind = 1 OR stands.other <> stands.lead)
  /* conditions */
ORDER BY proposal.id DESC LIMIT :limit;

-- name: before
-- Those before a number.
SELECT proposal.id FROM proposal WHERE proposal.id < :before;

-- name: numbered
-- The one with a number.
SELECT proposal.id FROM proposal WHERE proposal.id = :id;

-- name: about
-- Those about one lead and the leads merged into it.
SELECT proposal.id FROM proposal WHERE proposal.id IN (
    WITH RECURSIVE mine (lead) AS (
        SELECT :lead::bigint
        UNION
        SELECT merge.from_lead FROM mine JOIN merge ON merge.into_lead = mine.lead AND merge.undone IS NULL
    )
    SELECT known.id FROM proposal AS known JOIN mine ON known.lead = mine.lead WHERE known.decided_on IS NULL
    UNION ALL
    SELECT known.id FROM proposal AS known JOIN mine ON known.other = mine.lead WHERE known.decided_on IS NULL);

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
