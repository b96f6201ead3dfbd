-- name: offers-of
-- The offers on an opportunity, the latest first.
SELECT id, opportunity, title, currency, valid_until, state, total, sent FROM opportunity_offer
WHERE opportunity = :opportunity ORDER BY id DESC LIMIT 100;

-- name: positions-of
-- The positions of all offers on an opportunity.
SELECT offer, what, quantity, price, discount FROM opportunity_position
WHERE offer IN (SELECT id FROM opportunity_offer WHERE opportunity = :opportunity)
ORDER BY offer, place LIMIT 10000;

-- name: documents-of
-- The documents of all offers on an opportunity, without their contents.
SELECT id, offer, name, type, size, added FROM opportunity_document
WHERE offer IN (SELECT id FROM opportunity_offer WHERE opportunity = :opportunity)
ORDER BY offer, id LIMIT 1000;

-- name: offer-add
-- A draft.
INSERT INTO opportunity_offer (opportunity, title, currency, valid_until, state, total, added)
VALUES (:opportunity, :title, :currency, :valid_until, 'draft', :total, :now)
RETURNING id;

-- name: offer-change
-- A draft written anew.
UPDATE opportunity_offer SET title = :title, valid_until = :valid_until, total = :total
WHERE id = :id AND opportunity = :opportunity AND state = 'draft';

-- name: offer-remove
-- A draft is taken away.
DELETE FROM opportunity_offer WHERE id = :id AND opportunity = :opportunity AND state = 'draft';

-- name: offer-state
-- How an offer stands.
SELECT title, total, state, currency FROM opportunity_offer WHERE id = :id AND opportunity = :opportunity;

-- name: offer-put
-- How it stands from now on.
UPDATE opportunity_offer
SET state = :state::text, sent = coalesce(sent, :now::timestamptz),
    answered = CASE WHEN :state::text = 'sent' THEN NULL ELSE :now::timestamptz END
WHERE id = :id AND state = :before;

-- name: offered
-- The first offer has gone out.
UPDATE opportunity SET offered = :now WHERE id = :id AND offered IS NULL;

-- name: positions-remove
-- All positions of an offer.
DELETE FROM opportunity_position WHERE offer = :offer;

-- name: position-add
-- One position of an offer.
INSERT INTO opportunity_position (offer, place, what, quantity, price, discount)
VALUES (:offer, :place, :what, :quantity, :price, :discount);

-- name: document-add
-- A document for an offer that has room for one.
INSERT INTO opportunity_document (offer, name, type, size, content, added, by)
SELECT id, :name, :type, :size, :content, :now::timestamptz, :by FROM opportunity_offer
WHERE id = :offer AND opportunity = :opportunity
  AND (SELECT count(*) FROM opportunity_document WHERE opportunity_document.offer = opportunity_offer.id) < :most;

-- name: document-remove
-- A document of a draft is taken away.
DELETE FROM opportunity_document USING opportunity_offer
WHERE opportunity_document.id = :id AND opportunity_offer.id = opportunity_document.offer
  AND opportunity_offer.opportunity = :opportunity AND opportunity_offer.state = 'draft';

-- name: document
-- One document with its content.
SELECT opportunity_document.name, opportunity_document.type, opportunity_document.content
FROM opportunity_document JOIN opportunity_offer ON opportunity_offer.id = opportunity_document.offer
WHERE opportunity_document.id = :id AND opportunity_offer.opportunity = :opportunity;
