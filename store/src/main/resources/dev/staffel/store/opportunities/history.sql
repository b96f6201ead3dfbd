-- name: endings
-- How opportunities have ended: all of them, and those that had an offer sent.
SELECT count(*) FILTER (WHERE state = 'won')::integer AS won, count(*)::integer AS ended,
       count(*) FILTER (WHERE state = 'won' AND offered IS NOT NULL)::integer AS offered_won,
       count(*) FILTER (WHERE offered IS NOT NULL)::integer AS offered_ended
FROM opportunity WHERE ended IS NOT NULL;

-- name: recorded-endings
-- How leads ended that passed through the stage of opportunities without being in one here; of each the last time.
WITH was AS (
    SELECT DISTINCT ON (passage.lead) passage.lead, passage.position, passage.place FROM passage
    WHERE passage.stage = :opportunity AND NOT passage.skipped
      AND passage.lead IN (
          SELECT ended.lead FROM passage AS ended WHERE ended.stage IN (:won::text, :lost::text) AND NOT ended.skipped)
      AND NOT EXISTS (SELECT FROM opportunity_lead WHERE opportunity_lead.lead = passage.lead)
    ORDER BY passage.lead, passage.position DESC, passage.place DESC
)
SELECT count(*) FILTER (WHERE next.stage = :won::text)::integer AS won, count(*)::integer AS ended
FROM was CROSS JOIN LATERAL (
    SELECT after.stage FROM passage AS after
    WHERE after.lead = was.lead AND (after.position, after.place) > (was.position, was.place) AND NOT after.skipped
    ORDER BY after.position, after.place LIMIT 1
) AS next
WHERE next.stage IN (:won::text, :lost::text);

-- name: open
-- The open opportunities of a currency that have a value, those that are to close first on top.
SELECT close_on, offered IS NOT NULL AS offered, value FROM opportunity
WHERE state = 'open' AND currency = :currency AND value IS NOT NULL
ORDER BY coalesce(close_on, 'infinity'::date), id LIMIT 20000;

-- name: won
-- What was won of a currency in a span of time.
SELECT coalesce(sum(value), 0)::bigint AS value FROM opportunity
WHERE state = 'won' AND currency = :currency AND ended >= :from::timestamptz AND ended < :to::timestamptz;

-- name: currencies
-- The currencies of opportunities, the most used first.
SELECT currency FROM opportunity GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 20;
