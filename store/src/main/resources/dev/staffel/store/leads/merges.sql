-- name: merge-links
-- From the position on, what was known of one lead counts for another as well, and what its ids bring is the other's.
INSERT INTO merge (position, into_lead, from_lead, merged_by, merged_on) VALUES (:position, :into, :from, :by, :now);
INSERT INTO link (subject, lead, from_position, to_position, known_from, via, merge)
SELECT subject, :into::bigint, from_position, to_position, :position::bigint, via, :position::bigint
FROM link WHERE lead = :from AND known_to = 9223372036854775807
UNION ALL
SELECT -:from::bigint, :into, 0, :position, :position, 0, :position::bigint;
UPDATE link SET to_position = :position
WHERE lead = :from AND known_to = 9223372036854775807 AND to_position = 9223372036854775807;
UPDATE step SET lead = :into WHERE lead = :from;

-- name: merge-find
-- A merge that has not been undone, nor overtaken by one of the survivor.
SELECT position, into_lead, from_lead, merged_by, merged_on FROM merge
WHERE position = :position AND undone IS NULL;

-- name: merges-into
-- Merges into a lead that can be undone, the newest first.
SELECT position, into_lead, from_lead, merged_by, merged_on FROM merge
WHERE into_lead = :lead AND undone IS NULL ORDER BY position DESC LIMIT 100;

-- name: merges-told
-- Merges that a lead took part in, also those undone, the newest first.
SELECT position, into_lead, from_lead, merged_by, merged_on, undone, undone_by, undone_on FROM merge
WHERE into_lead = :lead OR from_lead = :lead ORDER BY position DESC LIMIT 100;

-- name: merge-undo
-- The survivor no longer knows what the merge brought; what the other's ids brought since is the other's again, and so is
-- everything that came to the survivor through one of them.
UPDATE merge SET undone = :position, undone_by = :by, undone_on = :now WHERE position = :merge;
WITH RECURSIVE theirs AS (
    SELECT subject, from_position, to_position, known_from, via FROM link
    WHERE lead = :into AND merge = :merge AND known_to = 9223372036854775807 AND subject > 0
    UNION
    SELECT link.subject, link.from_position, link.to_position, link.known_from, link.via
    FROM link JOIN theirs ON link.via = theirs.subject
    WHERE link.lead = :into AND link.merge = 0 AND link.known_from >= :merge
      AND link.known_to = 9223372036854775807
), regained AS (
    INSERT INTO link (subject, lead, from_position, to_position, known_from, via, merge)
    SELECT theirs.subject, :from,
           CASE WHEN theirs.known_from = :merge THEN greatest(theirs.from_position, :merge)
                ELSE theirs.from_position END,
           theirs.to_position, :position, theirs.via, coalesce(own.merge, 0)
    FROM theirs
    LEFT JOIN link AS own ON own.subject = theirs.subject AND own.lead = :from AND own.to_position = :merge
                         AND own.known_to = 9223372036854775807
    WHERE theirs.to_position > :merge
    RETURNING subject
)
UPDATE link SET known_to = :position
FROM theirs
WHERE link.lead = :into AND link.subject = theirs.subject AND link.from_position = theirs.from_position
  AND link.known_from = theirs.known_from AND link.known_to = 9223372036854775807;
UPDATE link SET known_to = :position
WHERE lead = :into AND merge = :merge AND known_to = 9223372036854775807;
WITH RECURSIVE theirs (lead) AS (
    SELECT :from::bigint
    UNION
    SELECT merge.from_lead FROM theirs JOIN merge ON merge.into_lead = theirs.lead AND merge.undone IS NULL
)
UPDATE step SET lead = :from WHERE lead = :into AND made_for IN (SELECT lead FROM theirs);
