-- name: opportunity-add
-- A new opportunity, open.
INSERT INTO opportunity (title, account, seller, value, currency, close_on, competitors, state, reason, words, opened)
VALUES (:title, :account, :seller, :value, :currency, :close_on, :competitors, 'open', '', '', :now)
RETURNING id;

-- name: opportunity-lock
-- An opportunity, locked for whoever changes it.
SELECT id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened, offered, ended
FROM opportunity WHERE id = :id FOR UPDATE;

-- name: opportunity-change
-- What its seller says of it.
UPDATE opportunity SET title = :title, account = :account, seller = :seller, value = :value, currency = :currency,
                       close_on = :close_on, competitors = :competitors
WHERE id = :id;

-- name: opportunity-end
-- It has ended, or is open again.
UPDATE opportunity SET state = :state, reason = :reason, words = :words, ended = :ended WHERE id = :id;

-- name: opportunity-line
-- One line of what people did to it.
INSERT INTO opportunity_change (opportunity, at, by, what, lead, detail)
VALUES (:opportunity, :now, :by, :what, :lead, :detail);

-- name: opportunity-attach
-- One more lead in it.
INSERT INTO opportunity_lead (opportunity, lead, since) VALUES (:opportunity, :lead, :now) ON CONFLICT DO NOTHING;

-- name: opportunity-detach
-- A lead, and all that were merged into it, are no longer in it.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
DELETE FROM opportunity_lead USING person
WHERE opportunity_lead.opportunity = :opportunity AND opportunity_lead.lead = person.lead;

-- name: opportunity-leads
-- The leads of an opportunity, the longest attached first; a lead that was merged counts as the one that it was merged into.
WITH RECURSIVE up (lead, since) AS (
    SELECT opportunity_lead.lead, opportunity_lead.since FROM opportunity_lead
    WHERE opportunity_lead.opportunity = :opportunity
    UNION
    SELECT merge.into_lead, up.since FROM up JOIN merge ON merge.from_lead = up.lead AND merge.undone IS NULL
)
SELECT up.lead, min(up.since) AS since FROM up
WHERE NOT EXISTS (SELECT FROM merge WHERE merge.from_lead = up.lead AND merge.undone IS NULL)
GROUP BY up.lead ORDER BY min(up.since), up.lead;

-- name: opportunities-of-lead
-- The opportunities that a lead is in, or one that was merged into it, the open and the latest first.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
SELECT id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened, offered, ended
FROM opportunity
WHERE id IN (SELECT opportunity_lead.opportunity FROM opportunity_lead JOIN person USING (lead))
ORDER BY state <> 'open', opened DESC, id DESC LIMIT 100;

-- name: opportunities-of-account
-- The open opportunities of a company.
SELECT id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened, offered, ended
FROM opportunity
WHERE lower(btrim(account)) = lower(btrim(:account::text)) AND state = 'open'
ORDER BY opened DESC, id DESC LIMIT 20;

-- name: opportunity
-- One opportunity.
SELECT id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened, offered, ended
FROM opportunity WHERE id = :id;

-- name: opportunity-lines
-- What people did to it, the latest first.
SELECT at, by, what, lead, detail FROM opportunity_change
WHERE opportunity = :opportunity ORDER BY id DESC LIMIT 200;

-- name: opportunity-page
-- A page of opportunities, those that are to close first on top.
SELECT id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened, offered, ended
FROM opportunity
WHERE (coalesce(close_on, 'infinity'::date), id) > (:after_day::date, :after_id::bigint) /* conditions */
ORDER BY coalesce(close_on, 'infinity'::date), id LIMIT :limit;

-- name: opportunity-sums
-- How many they are and what they are worth, by currency.
SELECT currency, count(*) AS opportunities, count(value) AS valued, coalesce(sum(value), 0)::bigint AS value
FROM opportunity WHERE true /* conditions */
GROUP BY currency ORDER BY currency;

-- name: with-state
-- Those in one state.
SELECT id FROM opportunity WHERE state = :state::text;

-- name: with-step
-- Those that have come so far.
SELECT id FROM opportunity
WHERE CASE WHEN state <> 'open' THEN state WHEN offered IS NULL THEN 'opened' ELSE 'offered' END = :step::text;

-- name: with-seller
-- Those of one seller.
SELECT id FROM opportunity WHERE seller = :seller::text;

-- name: with-words
-- Those whose title or company holds a text.
SELECT id FROM opportunity WHERE position(lower(:words::text) IN lower(title || ' ' || account)) > 0;

-- name: with-close
-- Those that are to close in a span of days.
SELECT id FROM opportunity WHERE close_on >= :close_from::date AND close_on < :close_to::date;

-- name: with-currency
-- Those in one currency.
SELECT id FROM opportunity WHERE currency = :currency::text;

-- name: with-value
-- Those of which the value is known.
SELECT id FROM opportunity WHERE value IS NOT NULL;

-- name: with-offer
-- Those that had an offer sent.
SELECT id FROM opportunity WHERE offered IS NOT NULL;

-- name: without-close
-- Those of which nobody has said when they are to close.
SELECT id FROM opportunity WHERE close_on IS NULL;

-- name: with-end
-- Those that have ended in a span of time.
SELECT id FROM opportunity WHERE ended >= :ended_from::timestamptz AND ended < :ended_to::timestamptz;
