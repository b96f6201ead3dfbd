-- What customers have, and whom they recommend. A lead that was merged counts as the one that it was merged into.

-- name: products
-- The products of a lead, the latest first.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
SELECT id, what, mark, since FROM installed_product
WHERE lead IN (SELECT lead FROM person) ORDER BY since DESC NULLS LAST, id DESC LIMIT 100;

-- name: product-add
-- One more.
INSERT INTO installed_product (lead, what, mark, since, added) VALUES (:lead, :what, :mark, :since, :now);

-- name: product-remove
-- One that is not there any more.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
DELETE FROM installed_product USING person WHERE id = :id AND installed_product.lead = person.lead;

-- name: refer
-- A lead is recommended by another.
INSERT INTO referral (lead, through, at) VALUES (:lead, :through, :now) ON CONFLICT DO NOTHING;

-- name: referred
-- Whom a lead has recommended, the latest first.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
SELECT referral.lead, max(referral.at) AS at FROM referral WHERE through IN (SELECT lead FROM person)
GROUP BY referral.lead ORDER BY max(referral.at) DESC LIMIT 100;

-- name: referred-by
-- Who has recommended a lead, the first on top.
WITH RECURSIVE person (lead) AS (
    SELECT :lead::bigint
    UNION
    SELECT merge.from_lead FROM person JOIN merge ON merge.into_lead = person.lead AND merge.undone IS NULL
)
SELECT through AS lead, min(referral.at) AS at FROM referral WHERE referral.lead IN (SELECT lead FROM person)
GROUP BY through ORDER BY min(referral.at) LIMIT 20;
