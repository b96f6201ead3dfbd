-- Which lead is meant.

-- name: lead-of-id
-- The lead that an id belongs to now.
SELECT link.lead
  FROM subject
  JOIN link ON link.subject = subject.id
  JOIN born ON born.lead = link.lead
 WHERE subject.value = :value
   AND subject.kind = :kind
   AND link.to_position = 9223372036854775807
   AND link.known_to = 9223372036854775807
   AND born.gone IS NULL
 ORDER BY link.lead
 LIMIT 1;

-- name: lead-of-number
-- The lead of a number and since which position it is one, unless nothing was left of it.
SELECT lead, position FROM born WHERE lead = :lead AND gone IS NULL;
