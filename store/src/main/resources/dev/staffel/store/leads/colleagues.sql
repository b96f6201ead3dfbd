-- name: colleagues-due
-- The next effects that tell a company's other leads of one more interested person.
SELECT effect.position, effect.ordinal, effect.lead, effect.emitted, coalesce(lead.company, '') AS company
FROM effect LEFT JOIN lead ON lead.id = effect.lead
WHERE effect.state = 0 AND effect.kind = 'colleagues'
ORDER BY effect.position, effect.ordinal LIMIT :limit;

-- name: colleagues
-- The other open leads of a company.
SELECT lead.id FROM lead
WHERE lower(btrim(lead.company)) = lower(btrim(:company::text)) AND lead.company <> ''
  AND lead.shown AND lead.id <> :lead
ORDER BY lead.id LIMIT 1000;

-- name: colleagues-told
-- Puts an effect behind us.
UPDATE effect SET state = 1, attempts = attempts + 1 WHERE position = :position AND ordinal = :ordinal;
