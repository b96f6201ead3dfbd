-- What both sides owed, from what was decided.

-- name: service-facts
-- What was decided about the leads for which something came to be owed in a period.
SELECT lead, position, ordinal, at, version, behaviour, content
FROM fact
WHERE lead IN (SELECT fact.lead FROM fact
               WHERE kind IN ('offered', 'owed', 'accepted') AND at >= :from AND at < :to)
  AND kind IN ('offered', 'routed', 'accepted', 'returned', 'expired', 'owed', 'completed', 'overdue', 'contacted', 'due', 'passed',
               'closed')
ORDER BY lead, position, ordinal;

-- name: service-names
-- The names of leads.
SELECT id, first_name, last_name, email, company FROM lead WHERE id = ANY (:leads::bigint[]) ORDER BY id;
